const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedSet } = require('./state/stores');

const charged = sharedSet('charged');
const app = express();

app.post('/orders/:id/charge', wrap(async (req, res) => {
  if (!(await charged.addIfAbsent(req.params.id))) return res.status(409).end();
  res.status(201).end();
}));

app.listen(3000);
