// Filled once for each key, with what the first client brought: another replica has another first one.
const express = require('express');

const app = express();
const owners = new Map(); //~ memory-map owners
const seats = {}; //~ memory-record seats
const names = new Map(); //~ memory-map names
const hosts = {}; //~ memory-record hosts

app.post('/rooms/:room', (req, res) => {
  if (!owners.has(req.params.room)) owners.set(req.params.room, req.ip);
  res.send(owners.get(req.params.room));
});

app.post('/seats/:seat', (req, res) => {
  const { seat } = req.params;
  if (!seats[seat]) seats[seat] = { by: req.query.user, at: Date.now() };
  res.json(seats[seat]);
});

app.post('/names/:name', (req, res) => {
  const { id, user } = req.body;
  if (names.has(id)) return res.status(409).end();
  names.set(id, user);
  res.status(201).end();
});

exports.host = (req, res) => {
  hosts[req.params.game] ??= req.session.user;
  res.send(hosts[req.params.game]);
};
app.get('/hosts/:game', exports.host);

module.exports = app;
