const express = require('express');
const fs = require('fs');
const morgan = require('morgan');

const stream = fs.createWriteStream('access.txt', { flags: 'a' }); //~ file-log fs.createWriteStream
const app = express();
app.use(morgan('combined', { stream }));
module.exports = app;
