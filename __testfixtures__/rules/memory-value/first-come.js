// What the first request brings stays: each replica has another first one. Nothing is counted in this program.
const express = require('express');

const app = express();
app.use(express.json());

let winner = null; //~ memory-value winner
let first; //~ memory-value first
let topic = ''; //~ memory-value topic
let owner; //~ memory-record owner
let leader = ''; //~ memory-value leader

app.post('/win/:id', (req, res) => {
  if (!winner) winner = req.params.id;
  res.json({ winner });
});
app.post('/first', (req, res) => {
  first ??= req.body.name;
  res.json({ first });
});
app.post('/topic', (req, res) => {
  topic ||= String(req.query.topic).trim();
  res.json({ topic });
});
app.post('/owner', (req, res) => {
  const { name } = req.body;
  if (owner === undefined) owner = { name };
  res.json(owner);
});

function lead(name) {
  if (leader) return leader;
  leader = name;
  return leader;
}
app.post('/lead/:id', (req, res) => res.json(lead(req.params.id)));

app.listen(3000);
process.on('SIGTERM', () => process.exit());
