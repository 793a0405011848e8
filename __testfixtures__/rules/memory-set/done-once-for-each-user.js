const express = require('express');
const mailer = require('./mailer');
const app = express();

const welcomed = new Set(); //~ memory-set welcomed
const visitors = new Set(); //~ memory-set visitors

function welcome(user) {
  if (welcomed.has(user)) return;
  welcomed.add(user);
  console.log('welcome', user);
  mailer.send(user, 'welcome');
}

app.post('/users/:name', (req, res) => {
  welcome(req.params.name);
  if (!visitors.has(req.ip)) {
    visitors.add(req.ip);
    console.log('new visitor');
  }
  res.json({ visitors: visitors.size });
});
