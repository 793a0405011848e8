import express from 'express';

const blocked = new Set(['10.0.0.1', '10.0.0.2']);
const db = {
  alice: { name: 'Alice', age: 30 },
  // not yet
  'bob smith': { name: 'Bob', age: 40 },
};

const app = express();
app.post('/block/:ip', (req, res) => {
  blocked.add(req.params.ip);
  res.end();
});
app.get('/block/:ip', (req, res) => {
  res.json(blocked.has(req.params.ip));
});
app.put('/people/:id', (req, res) => {
  db[req.params.id] = { name: req.body.name, age: 1 };
  res.end();
});
app.get('/people/:id', (req, res) => {
  res.json(db[req.params.id]);
});
app.listen(3000);
