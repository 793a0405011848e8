import { writeFile } from 'fs/promises';
import path from 'path';
import express from 'express';

const OUT = path.join(import.meta.dirname, 'out');
export const app = express();
app.post('/charts/:id', async (req, res) => {
  await writeFile(path.join(OUT, `${req.params.id}.svg`), String(req.query.svg)); //~ file-write writeFile
  res.end();
});
app.use('/charts', express.static(OUT)); //~ file-serve express.static
