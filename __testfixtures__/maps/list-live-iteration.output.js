const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedList } = require('./state/stores');
const app = express();
const urls = sharedList('urls');

app.post('/crawl', wrap(async (req, res) => {
  await urls.update((items) => {
    items.push(String(req.body.url));
    for (const url of items) if (url.length < 50) items.push(`${url}/about`);
  });
  res.end();
}));

app.listen(3000);
