import express from 'express';
import fs from 'fs';
import path from 'path';

const FILES = path.join(__dirname, 'files');
const app = express();

const sizeOf = (stats: fs.Stats): number => stats.size;

app.put('/files/:name', (req, res) => {
  const out: fs.WriteStream = fs.createWriteStream(path.join(FILES, req.params.name));
  out.on('finish', () => res.sendStatus(204));
  req.pipe(out);
});

app.get('/files/:name/size', async (req, res) => {
  const stats: fs.Stats = await fs.promises.stat(path.join(FILES, req.params.name));
  res.json(sizeOf(stats));
});

app.listen(3000);
