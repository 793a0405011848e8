const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedSet } = require('./state/stores');

const app = express();
app.use(express.json());
const seen = sharedSet('seen');

app.post('/:id', wrap(async (req, res) => {
  const { id } = req.params;
  if (!(await seen.addIfAbsent(id))) return res.end();
  console.log('first', id);
  res.end();
}));

app.listen(3000);
