const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');
const app = express();
const names = sharedList('names');

app.post('/names', wrap(async (req, res) => {
  await names.push(String(req.body.name));
  res.end();
}));

app.get('/names/:i', wrap(async (req, res) => {
  res.json({
    first: await names.at(0),
    last: await names.at(-1),
    also: await names.at(-1),
    wanted: (await names.toArray())[req.params.i],
  });
}));

app.listen(3000);
