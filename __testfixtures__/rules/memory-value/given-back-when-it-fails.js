const express = require('express');
const { connect } = require('./connect');

class Search {
  constructor() {
    this.client = null;
  }

  async use(client) {
    if (this.client) return;
    this.client = client;
    try {
      await connect(this.client);
    } catch {
      this.client = null;
    }
  }
}

const search = new Search();
const app = express();
app.get('/search', async (req, res) => {
  await search.use(req.app.locals.client);
  res.json(await search.client.find(req.query.q));
});

module.exports = app;
