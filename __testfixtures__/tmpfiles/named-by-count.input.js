const express = require('express');
const fs = require('fs');
const path = require('path');

const TICKETS = path.join(__dirname, 'tickets');
const app = express();

app.post('/tickets', express.text(), (req, res) => {
  const names = fs.readdirSync(TICKETS);
  const id = names.length + 1;
  fs.writeFileSync(path.join(TICKETS, `${id}.txt`), req.body);
  res.json({ id });
});
app.get('/tickets/:id', (req, res) => res.send(fs.readFileSync(path.join(TICKETS, `${req.params.id}.txt`), 'utf8')));
