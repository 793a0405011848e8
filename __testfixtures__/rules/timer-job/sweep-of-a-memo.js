const express = require('express');
const { render } = require('./render');
const app = express();

const pages = new Map();

function page(name) {
  const known = pages.get(name);
  if (known) return known.text;
  const text = render(name);
  pages.set(name, { text, at: Date.now() });
  return text;
}

setInterval(() => {
  for (const [name, { at }] of pages) if (Date.now() - at > 60000) pages.delete(name);
}, 60000);

app.get('/:name', (req, res) => res.send(page(req.params.name)));
