const express = require('express');
const app = express();
const { purge } = require('./network');

const pages = ['home', 'about'];

function purgeAll(names, more) {
  names = names.map((name) => `https://example.org/${name}`);
  names.push(...more);
  return purge(names);
}

purgeAll(pages, []);
app.post('/purge', (req, res) => res.json(purgeAll(pages, [req.query.page])));
