import { randomUUID } from 'node:crypto';
import express from 'express';

export const app = express();
app.post('/orders', (_req, res) => {
  res.json({ id: randomUUID() });
});
