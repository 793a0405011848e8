const express = require('express');
const config = require('./config');

const app = express();

let status = config.status || 'up';
let mode = process.env.MODE ?? 'open';

app.get('/health', (req, res) => {
  res.send(`${status} ${mode}`);
});
app.post('/health/down', (req, res) => {
  status = 'down';
  mode = 'closed';
  res.end();
});

app.listen(3000);
