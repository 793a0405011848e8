import express from 'express';

const waiting: Record<number, (data: unknown) => void> = {}; //~ memory-record waiting
let last = 0; //~ memory-counter last

const app = express();

app.post('/questions', async (req, res) => {
  const id = ++last;
  const answer = new Promise((resolve) => {
    waiting[id] = resolve;
  });
  res.json({ id, answer: await answer });
});

app.post('/questions/:id/answer', (req, res) => {
  const resolve = waiting[Number(req.params.id)];
  delete waiting[Number(req.params.id)];
  resolve?.(req.body);
  res.end();
});

export default app;
