import express from 'express';
import { forget, forgetAll, recall, remember } from './cache.js';

const app = express();
const misses = new Map();

async function fetchWeather(city) {
  await new Promise((resolve) => setTimeout(resolve, 5));
  return { city, degrees: city.length * 3 };
}

app.get('/weather/:city', async (req, res) => {
  const { city } = req.params;
  const cached = recall(city);
  if (cached) {
    res.json({ ...cached, cached: true });
    return;
  }
  misses.set(city, (misses.get(city) ?? 0) + 1);
  const weather = await fetchWeather(city);
  remember(city, weather);
  res.json({ ...weather, cached: false });
});

app.get('/misses', (req, res) => {
  const all = {};
  misses.forEach((count, city) => {
    all[city] = count;
  });
  res.json(all);
});

app.delete('/weather/:city', (req, res) => {
  res.status(forget(req.params.city) ? 204 : 404).end();
});

app.delete('/weather', (req, res) => {
  res.json({ forgotten: forgetAll() });
});

app.listen(process.env.PORT ?? 3000);
