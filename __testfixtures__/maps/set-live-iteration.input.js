const express = require('express');
const app = express();
const urls = new Set();

app.post('/crawl/:url', (req, res) => {
  urls.add(req.params.url);
  for (const url of urls) urls.add(`${url}/about`);
  res.end();
});

app.listen(3000);
