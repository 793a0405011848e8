const express = require('express');
const { randomUUID } = require('crypto');

const token = randomUUID(); //~ start-up-secret token
const app = express();
app.post('/admin', (req, res) => {
  res.sendStatus(req.headers.authorization === token ? 200 : 403);
});
module.exports = app;
