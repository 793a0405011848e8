const express = require('express');
const queueTo = require('./queue');

const queue = queueTo(process.env.SINK);
const app = express();
app.post('/events', express.json(), (req, res) => {
  queue.add(req.body);
  res.sendStatus(202);
});
