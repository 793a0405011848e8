const express = require('express');
const app = express();

const locks = {}; //~ in-process-lock locks

app.post('/build/:name', async (req, res) => {
  if (locks[req.params.name]) return res.sendStatus(409);
  locks[req.params.name] = true;
  await fetch(`http://builder/${req.params.name}`);
  delete locks[req.params.name];
  return res.end();
});
