const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord, withLock } = require('./state/stores');
const app = express();
const copies = sharedRecord('copies');

app.post('/copies/:name', wrap(async (req, res) => {
  return withLock('copies', async () => {
    await copies.set(req.params.name, 1);
    for (const name of await copies.keys()) await copies.set(`${name}-copy`, 1);
    res.end();
  });
}));

app.listen(3000);
