const express = require('express');
const app = express();
const { EventEmitter } = require('events');

app.post('/run', (req, res) => {
  const progress = new EventEmitter();
  progress.on('done', () => res.end());
  progress.emit('done');
});
