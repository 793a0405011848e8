import express from 'express';

const app = express();
const pending = new Map<string, Promise<number>>();

async function load(id: string): Promise<number> {
  const answer = await fetch(`https://example.org/${id}`);
  return answer.status;
}

app.put('/pending/:id', (req, res) => {
  pending.set(req.params.id, load(req.params.id));
  res.end();
});

app.delete('/pending/:id', (req, res) => {
  pending.delete(req.params.id);
  res.json(pending.size);
});

app.listen(3000);
