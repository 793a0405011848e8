const express = require('express');
const os = require('os');

const app = express();

let owner = process.pid || 0;
let host = os.hostname() || 'unknown';

app.get('/owner', (req, res) => {
  res.send(`${owner} ${host}`);
});
app.post('/owner', (req, res) => {
  owner = Number(req.query.pid);
  host = String(req.query.host);
  res.end();
});

app.listen(3000);
