const express = require('express');
const db = require('./db');

const stamps = { issued: {} }; //~ memory-record stamps

stamps.find = function (id) {
  return this.issued[id];
};

stamps.issue = function (id, text) {
  this.issued[id] = { text, refreshed: 0 };
  return db.stamps.log(id);
};

const app = express();
app.get('/stamps/:id', (req, res) => res.json(stamps.find(req.params.id)));
app.post('/stamps/:id', async (req, res) => {
  await stamps.issue(req.params.id, req.body.text);
  res.end();
});

module.exports = app;
