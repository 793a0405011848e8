const { fork } = require('child_process');
const express = require('express');

const bots = {}; //~ memory-record bots
const workers = {};

const app = express();
app.post('/bots/:id', (req, res) => {
  bots[req.params.id] = fork('bot.js', [req.params.id]);
  workers[req.params.id] = fork('worker.js');
  res.end();
});
app.delete('/bots/:id', (req, res) => {
  bots[req.params.id].kill();
  res.end();
});
app.listen(3000);
process.on('SIGTERM', () => {
  for (const id of Object.keys(workers)) workers[id].kill();
  process.exit();
});
