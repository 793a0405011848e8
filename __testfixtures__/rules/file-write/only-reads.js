const express = require('express');
const fs = require('fs');

const app = express();
app.get('/terms', async (req, res) => {
  const handle = await fs.promises.open('terms.txt', 'r');
  res.send(await handle.readFile('utf8'));
});
module.exports = app;
