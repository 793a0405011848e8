const crypto = require('crypto');
const express = require('express');
const helmet = require('helmet');

const app = express();
app.use((req, res, next) => {
  res.locals.nonce = crypto.randomBytes(16).toString('hex');
  next();
});
app.use(helmet());
module.exports = app;
