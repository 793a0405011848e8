const express = require('express');
const { getFromCache, setCache } = require('./cache');
const { database } = require('./database');

const app = express();

app.get('/visits', async (req, res) => {
  const key = `visits_${req.query.days}`;
  const cached = getFromCache(key);
  if (cached) return res.json(cached);
  const visits = await database.visits(req.query.days);
  setCache(key, visits);
  res.json(visits);
});

app.get('/readers', async (req, res) => {
  const cached = getFromCache('readers');
  if (cached) return res.json(cached);
  const readers = await database.readers();
  setCache('readers', readers);
  res.json(readers);
});

module.exports = app;
