import express from 'express';

interface Entry {
  user: string;
  points: number;
}

const entries: Entry[] = [];
const app = express();

app.post('/entries/:user', (req, res) => {
  entries.push({ user: req.params.user, points: Number(req.query.points) });
  res.sendStatus(201);
});

app.get('/entries', (req, res) => {
  const page = Number(req.query.page ?? 1);
  const items = entries.slice((page - 1) * 20, page * 20);
  res.json({ items, total: entries.length, best: entries.find((entry) => entry.points > 100) });
});
