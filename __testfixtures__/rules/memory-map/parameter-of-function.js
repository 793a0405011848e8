const express = require('express');
const app = express();

const profiles = new Map(); //~ memory-map profiles

function save(store, id, value) {
  store.set(id, value);
}

app.put('/profiles/:id', (req, res) => {
  save(profiles, req.params.id, req.body);
  res.end();
});
