// What is kept follows from the key, however much of the request is in it.
const express = require('express');
const { translate, render } = require('./far');

const app = express();
const translations = new Map();
const pages = new Map();
const tenants = {};

app.get('/translate', async (req, res) => {
  const { text, to } = req.query;
  const key = `${to}:${text}`;
  if (!translations.has(key)) translations.set(key, { text, to, result: await translate(text, to) });
  res.json(translations.get(key));
});

app.get('/pages/:page', async (req, res) => {
  const known = pages.get(req.originalUrl);
  if (known) return res.send(known.html);
  const page = { name: req.params.page, html: await render(req.params.page, req.query) };
  pages.set(req.originalUrl, page);
  res.send(page.html);
});

app.use((req, res, next) => {
  const host = req.headers.host;
  tenants[host] ??= { host, at: render(host) };
  res.locals.tenant = tenants[host];
  next();
});

module.exports = app;
