const express = require('express');

const lines = [];

function log(text) {
  lines.push(text);
}

const app = express();
app.use((req, res, next) => {
  res.on('finish', () => log(`${req.method} ${res.statusCode}`));
  next();
});
app.get('/log', (req, res) => {
  res.json(lines);
});

app.listen(3000);
