const express = require('express');
const fs = require('fs');

const app = express();
app.post('/exports/:id', (req, res) => {
  const file = `exports/${req.params.id}`;
  setTimeout(() => fs.unlink(file, () => {}), 60 * 60 * 1000); //~ timer-job setTimeout
  res.end();
});
module.exports = app;
