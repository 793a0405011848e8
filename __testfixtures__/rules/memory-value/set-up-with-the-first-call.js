const express = require('express');
const app = express();

class Client {
  constructor() {
    this.url = null;
    this.ready = false;
  }

  setUp() {
    if (this.ready) return;
    this.url = process.env.SERVICE_URL;
    this.ready = true;
  }

  async ask(question) {
    this.setUp();
    return await fetch(`${this.url}?q=${question}`);
  }
}

const client = new Client();
app.get('/', async (req, res) => res.json(await client.ask(req.query.q)));
