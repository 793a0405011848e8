const express = require('express');
const request = require('request');
const throttle = require('some-throttle');

const app = express();
const rates = new Map();
const seen = new Map();

app.post('/rates/:code', (req, res) => {
  request({ url: `https://rates.example/${req.params.code}` }, (err, answer, body) => {
    if (err) return res.sendStatus(502);
    rates.set(req.params.code, JSON.parse(body).rate);
    res.sendStatus(204);
  });
});

app.get('/rates/:code', (req, res) => {
  res.json({ rate: rates.get(req.params.code) });
});

app.use((req, res, next) => {
  throttle(100, (path) => seen.set(path, Date.now()))(req.path);
  next();
});

app.get('/seen', (req, res) => {
  res.json(seen.size);
});

module.exports = app;
