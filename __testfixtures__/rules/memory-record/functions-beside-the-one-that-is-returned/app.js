const express = require('express');
const { recorder } = require('./events');
const { open } = require('./database');

const app = express();
open().then((db) => {
  const record = recorder(db);
  app.post('/events', express.json(), (req, res) => {
    record(req.body);
    res.end();
  });
  app.get('/times/:type', (req, res) => res.json(record.take(req.params.type)));
});
