const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, typedJson } = require('./state/stores');
const app = express();
const balances = sharedMap('balances', { codec: typedJson });

app.put('/balances/:user', wrap(async (req, res) => {
  await balances.set(req.params.user, BigInt(req.body.amount));
  res.end();
}));

app.get('/balances/:user', wrap(async (req, res) => res.send(String(await balances.get(req.params.user)))));

app.listen(3000);
