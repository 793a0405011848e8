const express = require('express');
const app = express();

const players = [{ name: 'Ann', score: 3 }, { name: 'Bob', score: 5 }]; //~ memory-array players
const levels = [{ name: 'easy', size: 3 }, { name: 'hard', size: 9 }];

app.post('/order', (req, res) => {
  players.sort((a, b) => (req.body.up ? a.score - b.score : b.score - a.score));
  res.end();
});
app.get('/players', (req, res) => res.json(players));
// A copy of this request.
app.get('/levels', (req, res) => res.json([...levels].sort((a, b) => a.size - b.size)));

process.on('SIGTERM', () => process.exit());
app.listen(3000);
