const express = require('express');
const app = express();

const options = { title: 'shop' };

app.use((req, res, next) => {
  options.depth = options.depth || 3;
  res.locals.depth = options.depth;
  next();
});
