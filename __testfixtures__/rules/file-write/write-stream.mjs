import express from 'express';
import { createWriteStream } from 'fs';
import { pipeline } from 'stream/promises';

export const app = express();
app.put('/backups/:id', async (req, res) => {
  await pipeline(req, createWriteStream(`backups/${req.params.id}.zip`)); //~ file-write createWriteStream
  res.end();
});
