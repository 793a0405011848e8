const express = require('express');
const { Store } = require('./store.js');

const store = new Store('invoices');
const app = express();
app.post('/invoices/:id', async (req, res) => {
  await store.save(req.params.id, req.query.pdf);
  res.end();
});
module.exports = app;
