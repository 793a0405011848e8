const express = require('express');
const app = express();

const rows = [{ votes: 0 }]; //~ memory-array rows

app.post('/reset', (req, res) => {
  rows.forEach((row) => {
    row.votes = 0;
  });
  res.end();
});
