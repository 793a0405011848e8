import express from 'express';
import fs from 'fs/promises';
import path from 'path';

const __dirname = path.resolve();
const app = express();

app.put('/notes/:id', express.text(), async (req, res) => {
  await fs.writeFile(path.join(__dirname, '/notes', req.params.id), req.body);
  res.sendStatus(204);
});

app.use('/notes', express.static('notes'));

app.listen(3000);
