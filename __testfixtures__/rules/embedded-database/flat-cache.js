const express = require('express');
const flatCache = require('flat-cache');

const app = express();
const pages = flatCache.load('pages'); //~ embedded-database pages

app.put('/pages/:name', (req, res) => {
  pages.setKey(req.params.name, req.query.text);
  pages.save(true);
  res.end();
});

module.exports = app;
