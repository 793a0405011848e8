const crypto = require('crypto');
const express = require('express');
const jwt = require('jsonwebtoken');

function sign(secret, data) {
  return new Promise((resolve, reject) => {
    jwt.sign(data, secret, { expiresIn: 60 }, (error, token) => (error ? reject(error) : resolve(token)));
  });
}

const app = express();
app.locals.jwtSecret = process.env.JWT_SECRET || crypto.randomBytes(20).toString('hex'); //~ start-up-secret app.locals.jwtSecret

app.post('/session', async (req, res) => {
  res.json({ token: await sign(req.app.locals.jwtSecret, { name: req.body.name }) });
});

module.exports = app;
