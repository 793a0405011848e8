const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');
const app = express();
const failures = sharedMap('failures');

app.post('/jobs/:id', wrap(async (req, res) => {
  try {
    JSON.parse(req.body.text);
  } catch (error) {
    await failures.set(req.params.id, `${error.name}: ${error.message}`);
  }
  res.end();
}));

app.get('/jobs/:id', wrap(async (req, res) => res.send(await failures.get(req.params.id))));

app.listen(3000);
