const express = require('express');
const app = express();
const urls = [];

app.post('/crawl', (req, res) => {
  urls.push(String(req.body.url));
  for (const url of urls) if (url.length < 50) urls.push(`${url}/about`);
  res.end();
});

app.listen(3000);
