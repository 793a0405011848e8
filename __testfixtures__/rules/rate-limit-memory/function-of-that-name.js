const express = require('express');
const { rateLimit } = require('./options.js');

const app = express();
app.set('limit', rateLimit({ max: 5 }));
module.exports = app;
