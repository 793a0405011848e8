import express from 'express';
import { Client } from '../lib/client.mjs';

const { settings } = await import(process.argv[2]);
const app = express();

app.post('/ask', async (req, res) => {
  const client = pick(req.query.kind);
  res.json(await client.ask(req.body.question));
});

function pick(kind) {
  switch (kind) {
    case 'long':
      return new Client(settings.long);
    default:
      return new Client(settings.short);
  }
}
