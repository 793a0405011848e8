const express = require('express');
const fs = require('fs');
const _ = require('lodash');

const packages = new Map();
const seen = new Map(); //~ memory-map seen

function load(name) {
  packages.set(name, require(`./packages/${name}`));
}

function watch() {
  fs.watch(
    'packages',
    _.debounce(() => fs.readdirSync('packages').forEach(load), 1000),
  );
}

const note = _.debounce((name, at) => seen.set(name, at), 1000);

fs.readdirSync('packages').forEach(load);
watch();

const app = express();
app.get('/packages/:name', (req, res) => {
  note(req.params.name, Date.now());
  res.json({ package: packages.get(req.params.name), seen: seen.get(req.params.name) });
});
