const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, sharedRecord, withLock } = require('./state/stores');

const app = express();
const viewers = sharedRecord('viewers');
const holds = sharedMap('holds');
const hits = sharedRecord('hits');

app.post('/watch/:show', wrap(async (req, res) => {
  return withLock('viewers', async () => {
    const { show } = req.params;
    res.json(await viewers.increment(show));
  });
}));
app.post('/leave/:show', wrap(async (req, res) => {
  return withLock('viewers', async () => {
    const { show } = req.params;
    if ((await viewers.increment(show, -1)) === 0) await viewers.delete(show);
    res.end();
  });
}));
app.post('/hold/:seat', wrap(async (req, res) => {
  return withLock('holds', async () => {
    await holds.increment(req.params.seat);
    res.end();
  });
}));
app.post('/release/:seat', wrap(async (req, res) => {
  return withLock('holds', async () => {
    const { seat } = req.params;
    if (!(await holds.increment(seat, -1))) await holds.delete(seat);
    res.end();
  });
}));
// What is shown only decides about nothing.
app.post('/hit/:page', wrap(async (req, res) => {
  const { page } = req.params;
  res.json(await hits.increment(page));
}));
app.listen(3000);
