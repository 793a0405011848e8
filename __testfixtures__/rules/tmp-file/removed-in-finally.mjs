import express from 'express';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { convert } from 'converter';

export const app = express();
app.post('/convert', async (req, res) => {
  const folder = await mkdtemp(join(tmpdir(), 'convert-'));
  try {
    await writeFile(join(folder, 'in.txt'), String(req.query.text));
    res.send(await convert(folder));
  } finally {
    await rm(folder, { recursive: true });
  }
});
