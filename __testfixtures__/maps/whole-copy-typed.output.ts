import express from 'express';
import { wrap } from './state/async-handler';
import { sharedValue, withLock } from './state/stores';

interface Task {
  id: number;
  title: string;
  done: boolean;
}

interface Board {
  tasks: Task[];
  nextId: number;
  log: string[];
}

const board = sharedValue<Board>('board', { tasks: [], nextId: 1, log: [] });
const app = express();
app.use(express.json());

async function note(text: string): Promise<void> {
  return withLock('board', async () => {
    await board.update((entry) => {
      entry!.log.push(text);
      return entry;
    });
  });
}

app.get('/tasks', wrap(async (_req, res) => {
  res.json((await board.get()).tasks);
}));
app.post('/tasks', wrap(async (req, res) => {
  return withLock('board', async () => {
    const current = await board.get();
    const task: Task = { id: current.nextId++, title: String(req.body.title), done: false };
    current.tasks.push(task);
    await board.set(current);
    await note(`added ${task.id}`);
    res.status(201).json(task);
  });
}));
app.post('/tasks/:id/done', wrap(async (req, res) => {
  return withLock('board', async () => {
    const current = await board.get();
    const task = current.tasks.find(({ id }) => id === Number(req.params.id));
    if (!task) return res.status(404).end();
    if (task.done) {
      current.log = current.log.slice(-10); // not too long
      await board.set(current);
      return res.status(409).end();
    }
    task.done = true;
    await board.set(current);
    res.json(task);
  });
}));

app.listen(3000);
