const express = require('express');
const app = express();

let running = false; //~ in-process-lock running

app.post('/import', async (req, res) => {
  if (running) return res.sendStatus(409);
  running = true;
  try {
    await fetch('http://source/all');
  } finally {
    running = false;
  }
  return res.end();
});
