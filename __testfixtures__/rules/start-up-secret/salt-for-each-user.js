const crypto = require('crypto');
const express = require('express');
const { saveUser } = require('users');

const app = express();
app.post('/users', async (req, res) => {
  const salt = crypto.randomBytes(16).toString('hex');
  await saveUser({ salt, hash: crypto.scryptSync(req.query.password, salt, 64) });
  res.end();
});
module.exports = app;
