const express = require('express');

const app = express();
const names = [];
const urls = [];
const lines = [];
const seats = [];
const queue = [];

const allNames = () => names;
const allUrls = () => urls;

app.post('/names', (req, res) => {
  const found = allNames();
  names.push(String(req.body.name));
  res.json(found.length);
});

app.post('/urls', async (req, res) => {
  urls.push(String(req.body.url));
  const found = allUrls();
  await fetch('http://localhost:3001/');
  res.json(found.length);
});

app.post('/lines', (req, res) => {
  let shown = lines;
  if (req.query.none) shown = [];
  lines.push(String(req.body.line));
  setTimeout(() => res.json(shown), 100);
});

function fill(list) {
  for (const one of list) if (one === 'free') seats.push('new');
  return list.length;
}

app.post('/seats', (req, res) => {
  seats.push(String(req.body.seat));
  res.json([fill(seats), fill([])]);
});

app.post('/queue', (req, res) => {
  let mine = queue;
  if (req.query.own) mine = [];
  mine.push(String(req.body.item));
  res.json(queue.length);
});

app.listen(3000);
