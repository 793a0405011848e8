const express = require('express');
const app = express();
const { render } = require('./render');

const pages = new Map();

function page(name) {
  const known = pages.get(name);
  if (known) return known;
  const made = render(name);
  pages.set(name, made);
  return made;
}

app.get('/:name', (req, res) => res.send(page(req.params.name)));
