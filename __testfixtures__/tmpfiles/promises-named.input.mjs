import express from 'express';
import { mkdir, readFile, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const DOCUMENTS = './documents';
await mkdir(DOCUMENTS, { recursive: true });

const app = express();

app.post('/documents/:id', express.raw(), async (req, res) => {
  await writeFile(join(DOCUMENTS, req.params.id), req.body);
  res.sendStatus(201);
});

app.get('/documents/:id', async (req, res) => {
  res.send(await readFile(join(DOCUMENTS, req.params.id)));
});

app.delete('/documents/:id', async (req, res) => {
  await unlink(join(DOCUMENTS, req.params.id));
  res.sendStatus(204);
});

app.listen(3000);
