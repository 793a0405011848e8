const express = require('express');
const app = express();

let listeners = []; //~ socket-registry listeners

app.get('/events', (req, res) => {
  res.setHeader('content-type', 'text/event-stream');
  listeners.push(res);
  req.on('close', () => {
    listeners = listeners.filter((one) => one !== res);
  });
});
app.post('/events', (req, res) => {
  listeners.forEach((one) => one.write(`data: ${req.body.text}\n\n`));
  res.end();
});
