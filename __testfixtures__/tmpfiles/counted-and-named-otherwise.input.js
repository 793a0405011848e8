const express = require('express');
const fs = require('fs');
const path = require('path');
const { randomUUID } = require('crypto');

const TICKETS = path.join(__dirname, 'tickets');
const app = express();

app.post('/tickets', express.text(), (req, res) => {
  const before = fs.readdirSync(TICKETS).length;
  const id = randomUUID();
  fs.writeFileSync(path.join(TICKETS, `${id}.txt`), req.body);
  res.json({ id, before });
});
app.get('/tickets/:id', (req, res) => res.send(fs.readFileSync(path.join(TICKETS, `${req.params.id}.txt`), 'utf8')));
