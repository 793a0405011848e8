import express from 'express';
import { createReadStream, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { EXPORTS, exportPath } from './paths.js';

if (!existsSync(EXPORTS)) mkdirSync(EXPORTS);

const app = express();

app.post('/exports/:id', express.text(), (req, res) => {
  writeFileSync(exportPath(req.params.id), req.body);
  res.sendStatus(201);
});

app.get('/exports/:id', (req, res) => {
  if (!existsSync(exportPath(req.params.id))) return res.sendStatus(404);
  createReadStream(exportPath(req.params.id), { encoding: 'utf8', highWaterMark: 1024 }).pipe(res.type('csv'));
});

app.listen(3000);
