const express = require('express');
const app = express();

app.use(express.json());

// What the club has, as one object.
const club = { members: [], visits: 0, nextId: 1 };
// Tables by name, with who sits there.
const tables = new Map();

app.get('/members', (req, res) => {
  res.json({ visits: club.visits, members: club.members });
});

app.post('/members', (req, res) => {
  const name = String(req.body.name);
  if (club.members.some((one) => one.name === name)) {
    club.visits++;
    return res.status(409).json({ visits: club.visits });
  }
  const member = { id: club.nextId++, name };
  club.members.push(member);
  res.status(201).json(member);
});

app.delete('/members/:id', (req, res) => {
  const index = club.members.findIndex((one) => one.id === Number(req.params.id));
  if (index === -1) return res.status(404).end();
  club.members.splice(index, 1);
  res.status(204).end();
});

function seatOf(table, name) {
  return table.seats.find((seat) => seat.name === name);
}

function close(table) {
  table.open = false;
}

app.put('/tables/:name', (req, res) => {
  tables.set(req.params.name, { size: Number(req.body.size), open: true, seats: [] });
  res.status(201).json({ tables: tables.size });
});

app.post('/tables/:name/seats', (req, res) => {
  const table = tables.get(req.params.name);
  if (!table) return res.status(404).end();
  const seat = seatOf(table, String(req.body.guest));
  if (seat) {
    seat.visits += 1;
    return res.json({ visits: seat.visits });
  }
  if (!table.open) return res.status(409).end();
  table.seats.push({ name: String(req.body.guest), visits: 1 });
  if (table.seats.length === table.size) close(table);
  res.status(201).json({ tables: tables.size, open: table.open });
});

app.get('/tables/:name', (req, res) => {
  res.json(tables.get(req.params.name) || {});
});

app.listen(process.env.PORT || 3000);
