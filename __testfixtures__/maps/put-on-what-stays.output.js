const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList, sharedRecord } = require('./state/stores');
const app = express();
const names = sharedList('names');
const votes = sharedRecord('votes');

class Reply {
  constructor(data) {
    this.success = true;
    this.data = data;
  }
}

app.get('/names', wrap(async (req, res) => {
  const out = { ok: true };
  out.names = [...(await names.toArray())];
  Object.assign(out, { count: await names.length() });
  res.json(out);
}));

app.get('/votes', wrap(async (req, res) => res.json(new Reply({ ...Object.fromEntries(await votes.entries()) }))));

app.post('/:name', wrap(async (req, res) => {
  await names.push(req.params.name);
  await votes.increment(req.params.name);
  res.sendStatus(204);
}));

app.listen(3000);
