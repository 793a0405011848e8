import fs from 'fs/promises';
import os from 'os';
import path from 'path';
import express from 'express';
import { pack, upload } from './pack.mjs';

const app = express();

app.post('/backups', async (req, res) => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'backup-'));
  const file = path.join(folder, 'all.tar');
  await fs.writeFile(file, await pack());
  await upload(file);
  await fs.rm(folder, { recursive: true });
  res.end();
});
app.delete('/backups/:id', async (req, res) => {
  const file = path.resolve('./backups', `${req.params.id}.tar`);
  await fs.rm(file); //~ file-write fs.rm
  res.end();
});
