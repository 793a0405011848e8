const express = require('express');

const app = express();
app.get('/slow', (req, res) => {
  const parts = new Map([['a', 1]]);
  setTimeout(() => {
    parts.delete('a');
    res.json([...parts]);
  }, 2000);
});
