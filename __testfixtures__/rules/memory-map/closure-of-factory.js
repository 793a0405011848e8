const express = require('express');
const app = express();

function createLedger() {
  const entries = new Map(); //~ memory-map entries
  return {
    book: (id, amount) => entries.set(id, amount),
    get: (id) => entries.get(id),
  };
}

const ledger = createLedger();

app.post('/book/:id', (req, res) => {
  ledger.book(req.params.id, req.body.amount);
  res.end();
});
