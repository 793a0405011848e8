const express = require('express');
const app = express();

class Store {
  constructor() {
    this.items = new Map(); //~ memory-map items
  }

  put(key, value) {
    this.items.set(key, value);
  }
}

const store = new Store();

app.put('/items/:key', (req, res) => {
  store.put(req.params.key, req.body);
  res.end();
});
