const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedRecord } = require('./state/stores');
const app = express();
const hits = sharedRecord('hits');

app.get('/pages/:page', wrap(async (req, res) => {
  res.json({ hits: await hits.increment(req.params.page) });
}));

app.listen(3000);
