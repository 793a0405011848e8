const express = require('express');

module.exports = class Api {
  constructor({ allowed }) {
    const app = express();
    const known = new Set(allowed);
    const seen = new Set(); //~ memory-set seen
    app.post('/', (req, res) => {
      if (seen.has(req.ip) || !known.has(req.ip)) return res.sendStatus(429);
      seen.add(req.ip);
      res.end();
    });
    this.app = app;
  }
};
