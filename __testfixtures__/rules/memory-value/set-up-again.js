const express = require('express');
const app = express();

class Client {
  constructor() {
    this.url = null; //~ memory-value url
    this.ready = false; //~ memory-value ready
  }

  setUp() {
    if (this.ready) return;
    this.url = process.env.SERVICE_URL;
    this.ready = true;
  }

  leave() {
    this.url = 'http://localhost';
    this.ready = false;
  }

  async ask(question) {
    this.setUp();
    return await fetch(`${this.url}?q=${question}`);
  }
}

const client = new Client();
app.get('/', async (req, res) => res.json(await client.ask(req.query.q)));
app.post('/leave', (req, res) => {
  client.leave();
  res.end();
});
