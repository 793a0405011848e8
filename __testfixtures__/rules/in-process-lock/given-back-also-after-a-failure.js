const express = require('express');
const { rebuild } = require('./reports');
const app = express();

let rebuilding = false; //~ in-process-lock rebuilding

app.post('/rebuild', async (req, res) => {
  if (rebuilding) return res.end();
  rebuilding = true;
  try {
    await rebuild();
  } catch (error) {
    rebuilding = false;
    return res.sendStatus(500);
  }
  rebuilding = false;
  res.end();
});
