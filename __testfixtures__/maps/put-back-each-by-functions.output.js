const express = require('express');
const { wrap } = require('./state/async-handler');
const { sharedMap, withLock } = require('./state/stores');

const tables = sharedMap('tables');
const app = express();
app.use(express.json());

function seatOf(table, name) {
  return table.seats.find((seat) => seat.name === name);
}

function close(table) {
  table.open = false;
}

app.post('/tables', wrap(async (req, res) => {
  return withLock('tables', async () => {
    await tables.set(String(req.body.id), { id: String(req.body.id), open: true, seats: [], moves: 0 });
    res.status(201).json({ count: await tables.size() });
  });
}));
app.post('/tables/:id/seats', wrap(async (req, res) => {
  return withLock('tables', async () => {
    const table = await tables.get(req.params.id);
    if (!table) return res.status(404).end();
    const seat = seatOf(table, String(req.body.name));
    if (seat) {
      seat.visits += 1; // came back
      await tables.update(req.params.id, (entry) => entry && table);
      return res.json({ visits: seat.visits });
    }
    console.log(`a new guest at ${table.id}`);
    table.seats.push({ name: String(req.body.name), visits: 1 });
    if (table.seats.length === 4) close(table);
    await tables.update(req.params.id, (entry) => entry && table);
    res.status(201).json({ tables: await tables.size(), open: table.open });
  });
}));
app.post('/tables/:id/moves', wrap(async (req, res) => {
  return withLock('tables', async () => {
    const table = await tables.update(req.params.id, (entry) => {
      if (!entry || !entry.open) return entry;
      entry.moves += 1;
      return entry;
    });
    if (!table || !table.open) return res.status(404).end();
    res.json({ moves: table.moves });
  });
}));
app.get('/tables/:id', wrap(async (req, res) => {
  res.json((await tables.get(req.params.id)) || {});
}));

app.listen(3000);
