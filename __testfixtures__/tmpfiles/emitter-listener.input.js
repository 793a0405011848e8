const express = require('express');
const fs = require('fs');
const { EventEmitter } = require('events');

const app = express();
const bus = new EventEmitter();
bus.on('won', (user) => {
  fs.writeFileSync('scores/' + user, '100');
});

app.post('/won/:user', (req, res) => {
  bus.emit('won', req.params.user);
  res.end();
});

app.listen(3000);
