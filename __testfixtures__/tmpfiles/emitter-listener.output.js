const express = require('express');
const { EventEmitter } = require('events');
const { inBackground } = require('./state/in-background');
const { objectKey, putObject } = require('./state/objects');

const app = express();
const bus = new EventEmitter();
bus.on('won', inBackground(async (user) => {
  await putObject(objectKey('scores', user), '100');
}));

app.post('/won/:user', (req, res) => {
  bus.emit('won', req.params.user);
  res.end();
});

app.listen(3000);
