const express = require('express');

const { pid, env } = process;
const { FIRST_ROOM = new Date().toISOString() } = process.env;
const app = express();
const rooms = { [FIRST_ROOM]: { seats: 3 } };
const owners = { hall: { pid } };

app.put('/rooms/:id', (req, res) => {
  rooms[req.params.id] = { seats: 3 };
  owners[req.params.id] = { pid: String(env.OWNER) };
  res.end();
});

app.get('/rooms/:id', (req, res) => res.json([rooms[req.params.id], owners[req.params.id]]));

app.listen(3000);
