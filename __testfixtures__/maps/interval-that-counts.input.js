const express = require('express');

const samples = [];
const app = express();

setInterval(() => {
  samples.push(process.memoryUsage().rss);
}, 1000);

app.get('/samples', (req, res) => {
  res.json(samples);
});

app.listen(3000);
