import express from 'express';

interface Totals {
  paid: number;
  open: number;
}

const app = express();
const sums = new Map<keyof Totals, number>();

app.post('/totals/:name', (req, res) => {
  const name = req.params.name as keyof Totals;
  sums.set(name, Number(req.body.sum));
  res.json({ ok: true });
});

app.get('/totals/:name', (req, res) => {
  res.json({ sum: sums.get(req.params.name as keyof Totals) });
});

app.listen(3000);
