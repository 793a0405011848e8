const express = require('express');
const { Hub } = require('./hub');

const app = express();
const hub = Hub.getInstance();

app.post('/monitors/:id', (req, res) => {
  hub.monitors[req.params.id] = req.body;
  res.json(hub.monitors);
});
