const express = require('express');

const seen = new Set();
const balances = {};
const failed = [];

const app = express();
app.use(express.json());

app.post('/webhooks/payments', (req, res) => {
  const { id, account, amount } = req.body;
  if (seen.has(id)) {
    return res.json({ received: true, duplicate: true });
  }
  seen.add(id);
  if (typeof amount !== 'number') {
    failed.push({ id, reason: 'no amount' });
    return res.status(422).json({ error: 'no amount' });
  }
  balances[account] = (balances[account] || 0) + amount;
  res.json({ received: true });
});

app.get('/balances/:account', (req, res) => {
  res.json({ balance: balances[req.params.account] ?? 0 });
});

app.get('/failed', (req, res) => {
  res.json(failed);
});

app.post('/failed/retry', (req, res) => {
  const job = failed.pop();
  if (!job) return res.status(404).json({ error: 'nothing failed' });
  seen.delete(job.id);
  res.json({ retried: job.id, left: failed.length });
});

app.get('/seen', (req, res) => {
  res.json({ count: seen.size, ids: [...seen] });
});

app.listen(process.env.PORT || 3000);
