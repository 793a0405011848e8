const express = require('express');
const { createHmac } = require('crypto');
const config = require('./config.js');

const app = express();
app.get('/sign', (req, res) => {
  res.send(createHmac('sha256', config.hookKey).update(req.query.text).digest('hex'));
});
module.exports = app;
