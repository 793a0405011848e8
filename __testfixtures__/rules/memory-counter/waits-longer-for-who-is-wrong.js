const express = require('express');
const app = express();

let failed = 0; //~ memory-counter failed

app.post('/login', (req, res) => {
  if (req.body.code === process.env.CODE) {
    failed = 0;
    return res.send('welcome');
  }
  failed++;
  setTimeout(() => res.status(401).end(), 1000 * failed);
});
