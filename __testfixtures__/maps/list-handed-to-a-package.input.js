const express = require('express');
const { shuffle } = require('lodash');
const app = express();
const urls = [];

app.post('/urls', (req, res) => {
  urls.push(String(req.body.url));
  shuffle(urls);
  res.json(urls);
});

app.listen(3000);
