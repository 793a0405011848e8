const express = require('express');
const fs = require('fs');

const app = express();
app.use((req, res, next) => {
  fs.appendFile('logs/access.log', `${req.url}\n`, () => next()); //~ file-log fs.appendFile
});
module.exports = app;
