const express = require('express');
const walk = require('walkdir');

const stats = [];
walk.sync(__dirname + '/stats', (path) => load(path));

function load(path) {
  const Stat = require(path);
  stats.push(new Stat());
}

const app = express();
app.post('/', (req, res) => {
  stats.forEach((stat) => stat.measure());
  res.end();
});
app.get('/', (req, res) => res.json(stats.map((stat) => stat.read())));
