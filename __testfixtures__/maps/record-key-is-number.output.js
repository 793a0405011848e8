const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord } = require('./state/stores');
const app = express();
const marks = sharedRecord('marks');

app.put('/marks/:x', wrap(async (req, res) => {
  await marks.set(Number(req.params.x), String(req.body.text));
  res.json((await marks.get(0)) ?? null);
}));

app.listen(3000);
