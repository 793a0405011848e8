const express = require('express');
const app = express();
app.use(express.json());
const tickets = new Map();

app.param('id', (req, res, next, id) => {
  req.ticket = tickets.get(id);
  if (!req.ticket) return res.sendStatus(404);
  next();
});

function unused(req, res, next) {
  if (req.ticket.used) return res.sendStatus(409);
  next();
}

app.post('/tickets', (req, res) => {
  const ticket = { id: String(req.body.id), used: false };
  tickets.set(ticket.id, ticket);
  res.status(201).json(ticket);
});

app.post('/tickets/:id/use', unused, (req, res) => {
  req.ticket.used = true;
  res.json(req.ticket);
});

app.listen(3000);
