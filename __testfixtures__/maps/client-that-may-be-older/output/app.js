const express = require('express');
const { sharedCounter } = require('./state/stores');

const app = express();
const visits = sharedCounter('visits');

app.get('/', async (req, res) => {
  res.json({ visits: await visits.increment() });
});

app.listen(3000);
