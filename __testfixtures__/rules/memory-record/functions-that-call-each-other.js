const express = require('express');
const db = require('./db');

const tokens = {};

tokens.find = function (id) {
  return db.tokens.find(id);
};

tokens.save = function (id) {
  return db.tokens.save(id);
};

tokens.findOrSave = function (id) {
  return this.find(id).then((found) =>
    this.save(id).then((saved) => {
      found.refresh = saved.refresh;
      return found;
    }),
  );
};

const app = express();
app.get('/tokens/:id', async (req, res) => res.json(await tokens.findOrSave(req.params.id)));

module.exports = app;
