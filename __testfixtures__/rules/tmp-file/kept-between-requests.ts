import express from 'express';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const app = express();
app.post('/jobs', async (_req, res) => {
  const folder = await mkdtemp(join(tmpdir(), 'job-')); //~ tmp-file mkdtemp
  res.json({ folder });
});
