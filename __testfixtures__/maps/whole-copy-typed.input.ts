import express from 'express';

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

const board: Board = { tasks: [], nextId: 1, log: [] };
const app = express();
app.use(express.json());

function note(text: string): void {
  board.log.push(text);
}

app.get('/tasks', (_req, res) => {
  res.json(board.tasks);
});
app.post('/tasks', (req, res) => {
  const task: Task = { id: board.nextId++, title: String(req.body.title), done: false };
  board.tasks.push(task);
  note(`added ${task.id}`);
  res.status(201).json(task);
});
app.post('/tasks/:id/done', (req, res) => {
  const task = board.tasks.find(({ id }) => id === Number(req.params.id));
  if (!task) return res.status(404).end();
  if (task.done) {
    board.log = board.log.slice(-10); // not too long
    return res.status(409).end();
  }
  task.done = true;
  res.json(task);
});

app.listen(3000);
