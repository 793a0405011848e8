import express from 'express';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const app = express();
const FILES = path.resolve('files');

app.put('/:user/:name', express.text(), async (req, res) => {
  await mkdir(path.join(FILES, req.params.user), { recursive: true });
  await writeFile(path.join(FILES, req.params.user, req.params.name), req.body);
  res.sendStatus(204);
});

app.get('/:user', async (req, res) => {
  try {
    res.json(await readdir(path.join(FILES, req.params.user)));
  } catch {
    res.status(404).json({ error: 'no such user' });
  }
});

app.listen(3000);
