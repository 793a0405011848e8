const express = require('express');
const app = express();

let isFirst = true; //~ memory-value isFirst

app.post('/register', (req, res) => {
  const role = isFirst ? 'admin' : 'user';
  isFirst = false;
  res.json({ role });
});
