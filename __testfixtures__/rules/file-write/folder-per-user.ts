import express from 'express';
import { mkdirSync } from 'fs';
import { join } from 'path';

export const app = express();
app.post('/users/:id', (req, res) => {
  const folder = join('homes', req.params.id);
  mkdirSync(folder, { recursive: true }); //~ file-write mkdirSync
  res.end();
});
