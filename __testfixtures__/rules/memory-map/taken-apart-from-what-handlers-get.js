const express = require('express');

const app = express();
const rooms = new Map(); //~ memory-map rooms
const guests = new Map(); //~ memory-map guests
const tables = new Map(); //~ memory-map tables
const prices = new Map(loadPrices());

app.use((req, res, next) => {
  req.rooms = rooms;
  res.locals.guests = guests;
  Object.assign(req, { tables, prices });
  req.found = { entries: new Map() };
  next();
});
app.post('/rooms/:id', (req, res) => {
  const { rooms: open } = req;
  open.set(req.params.id, req.body);
  res.sendStatus(204);
});
app.post('/guests/:id', (req, res) => {
  const { guests: all } = res.locals;
  all.set(req.params.id, req.body);
  res.sendStatus(204);
});
app.post('/tables/:id', (req, res) => {
  const { tables: taken, prices: known } = req;
  taken.set(req.params.id, known.get(req.body.menu));
  res.sendStatus(204);
});
// Each request has its own.
app.get('/found', (req, res) => {
  const { entries } = req.found;
  entries.set('query', req.query.q);
  res.json([...entries]);
});

function loadPrices() {
  return [['soup', 4]];
}

app.listen(3000);
process.on('SIGTERM', () => process.exit());
