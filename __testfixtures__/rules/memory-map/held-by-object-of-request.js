import express from 'express';
import { Parser } from 'some-parser';

class Collected {
  fields = new Map();

  add(name, value) {
    this.fields.set(name, value);
  }
}

const app = express();
app.post('/forms', async (req, res) => {
  const sink = new Collected();
  const parser = new Parser({ sink });
  await parser.read(req);
  res.json([...sink.fields]);
});
