import fs from 'fs';
import { promisify } from 'util';
import express from 'express';

const app = express();

app.post('/notes/:name', async (req, res) => {
  await promisify(fs.writeFile)(`/data/${req.params.name}`, req.body); //~ file-write promisify(fs.writeFile)
  res.end();
});

app.get('/notes/:name', async (req, res) => {
  res.send(await promisify(fs.readFile)(`/data/${req.params.name}`));
});

export default app;
