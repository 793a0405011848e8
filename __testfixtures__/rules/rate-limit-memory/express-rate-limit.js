const express = require('express');
const rateLimit = require('express-rate-limit');

const limiter = rateLimit({ windowMs: 60000, max: 100 }); //~ rate-limit-memory limiter
const app = express();
app.use(limiter);
module.exports = app;
