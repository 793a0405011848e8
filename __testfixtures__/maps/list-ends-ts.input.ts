import express from 'express';

interface Step {
  name: string;
  at: number;
}

const app = express();
const undo: Step[] = [];

app.post('/steps', (req, res) => {
  undo.push({ name: String(req.body.name), at: Date.now() });
  res.json({ steps: undo.length });
});

app.post('/undo', (req, res) => {
  const step = undo.pop();
  if (!step) return res.status(204).end();
  res.json(step);
});

app.get('/steps', (req, res) => {
  res.json(undo.filter((step) => step.at > 0).map((step) => step.name));
});

app.listen(3000);
