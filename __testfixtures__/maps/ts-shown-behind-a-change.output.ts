import express from 'express';
import { wrap } from './state/async-handler';
import { sharedMap, sharedRecord, sharedValue, withLock } from './state/stores';
const app = express();

interface User { id: string; name: string; seen?: boolean; visits: number }
const users = sharedMap<string, User>('users');
const stats = sharedRecord<User>('stats');
const counts = sharedMap<string, number>('counts');
const mode = sharedValue<'a' | 'b'>('mode', 'a');
const last = sharedValue<User | undefined>('last', undefined);

app.put('/users/:id', wrap(async (req, res) => {
  return withLock('users', async () => {
    const { id } = req.params;
    const user = await users.update(id, (entry) => {
      if (!entry) return entry;
      entry = { ...entry, ...req.body };
      return entry;
    });
    if (!user) return res.status(404).end();
    res.json(user);
  });
}));

app.post('/users/:id/see', wrap(async (req, res) => {
  return withLock('users', async () => {
    const { id } = req.params;
    const user = await users.update(id, (entry) => {
      if (entry) {
        entry.seen = true;
      }
      return entry;
    });
    if (user) {
      res.json(user!.name);
    } else res.status(404).end();
  });
}));

app.put('/patch/:id', wrap(async (req, res) => {
  return withLock('users', async () => {
    const { id } = req.params;
    if (!(await users.has(id))) return res.status(404).end();
    const current = await users.update(id, (value) => ({ ...value!, ...req.body }));
    res.json(current);
  });
}));

app.post('/stats/:id', wrap(async (req, res) => {
  const { id } = req.params;
  const current = await stats.update(id, (entry) => {
    entry!.visits += 1;
    return entry;
  });
  res.json({ visits: current!.visits, name: current!.name.toUpperCase() });
}));

app.post('/stats2/:id', wrap(async (req, res) => {
  const { id } = req.params;
  const current = await stats.update(id, (value) => ({ ...value!, name: String(req.query.name) }));
  const one = current!;
  res.json(one.name.length);
}));

app.post('/n/:id', wrap(async (req, res) => {
  const { id } = req.params;
  const n = await counts.increment(id);
  if (n! > 5) return res.status(429).end();
  res.json({ n: n });
}));

app.post('/mode', wrap(async (req, res) => {
  const current = await mode.update((value) => value === 'a' ? 'b' : 'a');
  res.json({ mode: current });
}));

app.post('/last', wrap(async (req, res) => {
  const current = await last.update((entry) => {
    if (entry) entry = { ...entry!, visits: entry!.visits + 1 };
    return entry;
  });
  res.json(current);
}));

app.listen(3000);
