const express = require('express');
const { render } = require('./render');

const codes = new Map(); //~ auth-state-memory codes
const pages = new Map();

function keep(email, code) {
  codes.set(email, code);
  setTimeout(() => codes.delete(email), 300_000); //~ timer-job setTimeout
}

function page(name) {
  const known = pages.get(name);
  if (known) return known;
  const text = render(name);
  pages.set(name, text);
  setTimeout(() => pages.delete(name), 300_000);
  return text;
}

const app = express();
app.post('/codes', (req, res) => {
  keep(req.body.email, req.body.code);
  res.end();
});
app.post('/codes/check', (req, res) => res.json(codes.get(req.body.email) === req.body.code));
app.get('/:name', (req, res) => res.send(page(req.params.name)));
