const express = require('express');
const app = express();

app.use((req, res, next) => {
  res.locals.user = { name: req.query.name };
  res.locals.user.seen = true;
  next();
});
