const express = require('express');
const { randomUUID } = require('crypto');
const defaults = require('./defaults.json');

const ADMIN = randomUUID();
const root = { name: 'root' };
const admins = [root];
const users = new Map([[ADMIN, 'ada']]);
const settings = new Map(Object.entries(defaults));
const names = new Set(process.argv.slice(2));
const board = new Array(9);

const app = express();
app.post('/', (req, res) => {
  admins.push({ name: req.body.name, above: root.name });
  users.set(req.body.id, req.body.name);
  settings.set(req.body.key, String(req.body.value));
  names.add(String(req.body.name));
  board.push(String(req.body.cell));
  res.json({ ADMIN });
});
app.listen(3000);
