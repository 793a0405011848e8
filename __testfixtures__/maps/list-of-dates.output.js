const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList, typedJson } = require('./state/stores');
const app = express();
const visits = sharedList('visits', { codec: typedJson });

app.get('/', wrap(async (req, res) => {
  await visits.push(new Date());
  res.json({ visits: await visits.length() });
}));

app.listen(3000);
