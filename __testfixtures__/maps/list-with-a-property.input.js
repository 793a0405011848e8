const express = require('express');
const app = express();
const urls = [];
urls.label = 'urls';

app.post('/urls', (req, res) => {
  urls.push(String(req.body.url));
  res.json({ label: urls.label, urls });
});

app.listen(3000);
