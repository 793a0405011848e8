import express from 'express';
const app = express();

interface User { id: string; name: string; seen?: boolean; visits: number }
const users = new Map<string, User>();
const stats: Record<string, User> = {};
const counts = new Map<string, number>();
let mode: 'a' | 'b' = 'a';
let last: User | undefined;

app.put('/users/:id', (req, res) => {
  const { id } = req.params;
  const user = users.get(id);
  if (!user) return res.status(404).end();
  users.set(id, { ...user, ...req.body });
  res.json(users.get(id));
});

app.post('/users/:id/see', (req, res) => {
  const { id } = req.params;
  const user = users.get(id);
  if (user) {
    user.seen = true;
    users.set(id, user);
    res.json(users.get(id)!.name);
  } else res.status(404).end();
});

app.put('/patch/:id', (req, res) => {
  const { id } = req.params;
  if (!users.has(id)) return res.status(404).end();
  users.set(id, { ...users.get(id)!, ...req.body });
  res.json(users.get(id));
});

app.post('/stats/:id', (req, res) => {
  const { id } = req.params;
  stats[id].visits += 1;
  res.json({ visits: stats[id].visits, name: stats[id].name.toUpperCase() });
});

app.post('/stats2/:id', (req, res) => {
  const { id } = req.params;
  stats[id] = { ...stats[id], name: String(req.query.name) };
  const one = stats[id];
  res.json(one.name.length);
});

app.post('/n/:id', (req, res) => {
  const { id } = req.params;
  const n = (counts.get(id) ?? 0) + 1;
  counts.set(id, n);
  if (counts.get(id)! > 5) return res.status(429).end();
  res.json({ n: counts.get(id) });
});

app.post('/mode', (req, res) => {
  mode = mode === 'a' ? 'b' : 'a';
  res.json({ mode });
});

app.post('/last', (req, res) => {
  if (last) last = { ...last, visits: last.visits + 1 };
  res.json(last);
});

app.listen(3000);
