import express from 'express';
import { wrap } from './state/async-handler';
import { sharedList, withLock } from './state/stores';

const app = express();
const tasks = sharedList<{ id: number; title: string }>('tasks');

async function nextId(): Promise<number> {
  const ids: number[] = tasks && (await tasks.toArray()).map((task) => task.id);
  return ids.length > 0 ? Math.max(...ids) + 1 : 1;
}

app.post('/tasks', wrap(async (req, res) => {
  return withLock('tasks', async () => {
    await tasks.push({ id: await nextId(), title: String(req.body.title) });
    if (!tasks) throw new Error('there is no list');
    res.status(201).end();
  });
}));

app.listen(3000);
