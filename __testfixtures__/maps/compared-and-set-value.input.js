const express = require('express');

let phase = 'idle';
const app = express();

app.post('/start', (req, res) => {
  if (phase === 'idle') phase = 'running';
  res.json({ phase });
});

app.post('/stop', (req, res) => {
  phase = 'idle';
  res.json({ phase });
});

app.listen(3000);
