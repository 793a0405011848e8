const express = require('express');
const TinyLRU = require('some-lru');
const { render } = require('./pages');

const pages = new TinyLRU(100);

const app = express();
app.get('/pages/:name', (req, res) => {
  let page = pages.get(req.params.name);
  if (!page) {
    page = render(req.params.name);
    pages.set(req.params.name, page);
  }
  res.send(page);
});
