const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList, typedJson } = require('./state/stores');
const app = express();
const visits = sharedList('visits', { codec: typedJson });

app.get('/', wrap(async (req, res) => {
  const length = await visits.push(new Date());
  res.json({ visits: length });
}));

app.listen(3000);
