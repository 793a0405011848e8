const express = require('express');
const app = express();
const { EventEmitter } = require('events');

const bus = new EventEmitter(); //~ event-bus bus

app.get('/next', (req, res) => {
  bus.once('news', (text) => res.send(text));
});
app.post('/news', (req, res) => {
  bus.emit('news', req.body.text);
  res.end();
});
