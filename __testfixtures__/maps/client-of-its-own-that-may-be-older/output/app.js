const express = require('express');
const { client } = require('./client');
const { sharedCounter } = require('./state/stores');

const app = express();
const visits = sharedCounter('visits');

app.get('/', async (req, res) => {
  res.json({ visits: await visits.increment(), cached: await client.get('cached') });
});

app.listen(3000);
