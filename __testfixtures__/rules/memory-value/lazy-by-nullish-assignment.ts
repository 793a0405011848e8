import express from 'express';
import { loadSchema } from './schema.js';

let schema: Promise<unknown> | undefined;
const app = express();

app.get('/schema', async (req, res) => {
  schema ??= loadSchema();
  res.json(await schema);
});
