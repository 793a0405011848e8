const express = require('express');
const app = express();
const streams = new Map();

app.get('/events/:user', (req, res) => {
  res.set('content-type', 'text/event-stream');
  streams.set(req.params.user, res);
});

app.post('/events/:user', (req, res) => {
  streams.get(req.params.user)?.write(`data: ${req.body.text}\n\n`);
  res.end();
});

app.listen(3000);
