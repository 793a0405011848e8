const express = require('express');
const config = require('./config');

const app = express();
app.get('/new', (req, res) => {
  let file = config.template;
  if (req.query.name) file = `${config.folder}/${req.query.name}`;
  res.render(file);
});
