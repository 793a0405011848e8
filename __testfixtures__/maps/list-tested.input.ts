import express from 'express';

const app = express();
const tasks: { id: number; title: string }[] = [];

function nextId(): number {
  const ids: number[] = tasks && tasks.map((task) => task.id);
  return ids.length > 0 ? Math.max(...ids) + 1 : 1;
}

app.post('/tasks', (req, res) => {
  tasks.push({ id: nextId(), title: String(req.body.title) });
  if (!tasks) throw new Error('there is no list');
  res.status(201).end();
});

app.listen(3000);
