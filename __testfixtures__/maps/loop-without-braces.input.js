const express = require('express');

const app = express();
const stock = new Map();
const counts = {};
const rooms = {};

app.post('/stock', (req, res) => {
  stock.set(req.query.sku, { n: 5, reserved: 0 });
  rooms[req.query.room] = { users: [], isOpen: true };
  res.end();
});

app.post('/orders', (req, res) => {
  for (const line of req.body.lines) stock.get(line.sku).reserved += line.n;
  for (const sku in req.body.more) stock.get(sku).n -= 1;
  for (const word of req.body.words) counts[word] = (counts[word] || 0) + 1;
  for (let i = 0; i < 3; i++) stock.get(req.body.first[i]).n += i;
  // The key is another one in each round.
  let sku;
  for (sku of req.body.again) stock.get(sku).n += 1;
  // One key: all of the loop is one change.
  for (const user of req.body.users) rooms[req.body.room].users.push(user);
  res.end();
});

app.get('/stock', (req, res) => {
  res.json([...stock.values(), counts, rooms]);
});
app.listen(3000);
