const { randomBytes } = require('crypto');
const jwt = require('jsonwebtoken');
const express = require('express');

function makeKey() {
  return randomBytes(32).toString('base64');
}
const key = makeKey(); //~ start-up-secret key
const app = express();
app.get('/me', (req, res) => res.json(jwt.verify(req.query.token, key)));
module.exports = app;
