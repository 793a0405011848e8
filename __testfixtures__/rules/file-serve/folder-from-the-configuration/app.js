const express = require('express');
const config = require('./config.js');
const { keep } = require('./keep.js');

const app = express();
app.post('/images', keep);
app.use('/images', express.static(config.imageFolder)); //~ file-serve express.static
module.exports = app;
