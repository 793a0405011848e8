const express = require('express');
const app = express();
const seen = new Map();

app.post('/seen/:id', (req, res) => {
  seen.set(req.params.id, true);
  res.send(`${seen.size} seen`);
});

app.delete('/seen', (req, res) => {
  seen.clear();
  res.json({ left: seen.size });
});

app.listen(3000);
