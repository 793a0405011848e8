const express = require('express');
const app = express();

app.use((req, res, next) => {
  let token = req.headers.authorization;
  token = token?.replace('Bearer ', '');
  req.token = token;
  next();
});
