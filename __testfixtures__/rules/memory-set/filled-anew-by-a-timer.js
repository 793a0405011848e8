const express = require('express');
const db = require('./db');

class Banned {
  constructor() {
    this.addresses = new Set();
    this.names = new Set(); //~ memory-set names
  }

  refresh() {
    return db.listBans().then((rows) => {
      this.addresses.clear();
      rows.forEach((row) => this.addresses.add(row.address));
    });
  }

  refreshNames() {
    return db.listNames().then((rows) => {
      this.names.clear();
      rows.forEach((row) => this.names.add(row.name));
    });
  }

  isBanned(address, name) {
    return this.addresses.has(address) || this.names.has(name);
  }
}

const banned = new Banned();
setInterval(banned.refresh.bind(banned), 60_000); //~ timer-job setInterval

const app = express();
app.post('/names', async (req, res) => {
  await db.addName(req.body.name);
  await banned.refreshNames();
  res.end();
});
app.get('/:name', (req, res) => res.json(banned.isBanned(req.ip, req.params.name)));
module.exports = app;
