const express = require('express');
const { client } = require('./client');

const app = express();
let visits = 0;

app.get('/', async (req, res) => {
  visits++;
  res.json({ visits, cached: await client.get('cached') });
});

app.listen(3000);
