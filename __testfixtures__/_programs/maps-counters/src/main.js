import express from 'express';
import { getLastPage, mostViewed, pageViews, recordView, stats } from './views.js';

const app = express();
let visitors = 0;

app.use((req, res, next) => {
  stats.requests++;
  next();
});

app.get('/pages/:page', (req, res) => {
  res.json({ page: req.params.page, views: recordView(req.params.page) });
});

app.post('/visit', (req, res) => {
  res.json({ visitor: ++visitors });
});

app.get('/visitors', (req, res) => {
  res.send(`${visitors} visitors so far`);
});

app.get('/top', (req, res) => {
  res.json(mostViewed());
});

app.get('/last', (req, res) => {
  res.json({ last: getLastPage() });
});

app.get('/views', (req, res) => {
  res.json(pageViews);
});

app.delete('/pages/:page', (req, res) => {
  if (!(req.params.page in pageViews)) {
    stats.errors++;
    return res.status(404).end();
  }
  delete pageViews[req.params.page];
  res.status(204).end();
});

app.get('/stats', (req, res) => {
  res.json({ requests: stats.requests, errors: stats.errors, pages: Object.keys(pageViews).length });
});

app.listen(process.env.PORT ?? 3000);
