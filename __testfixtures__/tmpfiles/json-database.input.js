const express = require('express');
const fs = require('fs');
const path = require('path');

const DATA = path.join(__dirname, 'data');
const app = express();

app.post('/users', express.json(), (req, res) => {
  const users = JSON.parse(fs.readFileSync(path.join(DATA, 'users.json'), 'utf8'));
  users.push(req.body);
  fs.writeFileSync(path.join(DATA, 'users.json'), JSON.stringify(users));
  res.sendStatus(201);
});

app.post('/reports/:id', express.text(), (req, res) => {
  fs.writeFileSync(path.join(DATA, req.params.id), req.body);
  res.sendStatus(201);
});

app.listen(3000);
