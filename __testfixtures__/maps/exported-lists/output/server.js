const express = require('express');
const { accounts } = require('./data');
const data = require('./data');
const { withLock } = require('./state/stores');

const app = express();
app.use(express.json());

app.post('/accounts', async (req, res) => {
  return withLock('accounts', async () => {
    if ((await accounts.toArray()).some(({ name }) => name === req.body.name)) return res.status(409).end();
    const account = { id: data.nextId++, name: String(req.body.name) };
    await accounts.push(account);
    res.status(201).json(account);
  });
});
app.get('/accounts', async (req, res) => {
  res.json(await data.accounts.toArray());
});
app.put('/accounts/:name/deposits', async (req, res) => {
  if (Number(req.body.amount) < data.limits.low) return res.status(400).end();
  await data.deposits.set(req.params.name, Number(req.body.amount));
  res.status(204).end();
});

app.listen(3000);
