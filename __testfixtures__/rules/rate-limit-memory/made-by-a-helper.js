const express = require('express');
const rateLimit = require('express-rate-limit');

const createLimiter = (options) => {
  const limiter = rateLimit(options); //~ rate-limit-memory limiter
  limiter.message = options.message;
  return limiter;
};

function strict(settings = {}) {
  return rateLimit(Object.assign({ standardHeaders: true }, settings)); //~ rate-limit-memory rateLimit
}

const app = express();
app.use('/upload', createLimiter({ windowMs: 60_000, max: 30, message: 'too many' }));
app.use('/login', createLimiter({ windowMs: 60_000, max: 5, keyGenerator: (request) => request.ip }));
app.use('/token', strict({ max: 3 }));
module.exports = app;
