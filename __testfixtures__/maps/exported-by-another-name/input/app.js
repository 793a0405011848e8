import express from 'express';
import { add, sum } from './totals.js';
import { sum as all } from './totals.js';

const app = express();

app.post('/:amount', (req, res) => {
  add(req.params.amount);
  res.end();
});
app.get('/', (req, res) => res.json({ sum, all }));

app.listen(3000);
