const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
const marks = sharedMap('marks');

app.post('/marks', wrap(async (req, res) => {
  await marks.set(`${req.body.x}:${req.body.y}`, 'here');
  res.json((await marks.get('0:0')) ?? null);
}));

app.listen(3000);
