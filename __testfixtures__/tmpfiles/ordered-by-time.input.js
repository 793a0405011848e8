const express = require('express');
const fs = require('fs');
const path = require('path');

const SHOTS = path.join(__dirname, 'shots');
const app = express();

app.put('/shots/:id', express.text(), async (req, res) => {
  await fs.promises.writeFile(path.join(SHOTS, req.params.id), req.body);
  res.end();
});
app.get('/latest', async (req, res) => {
  const shots = [];
  for (const name of await fs.promises.readdir(SHOTS)) {
    const { mtimeMs } = await fs.promises.stat(path.join(SHOTS, name));
    shots.push({ name, at: mtimeMs });
  }
  shots.sort((one, other) => other.at - one.at);
  res.json(shots[0] ?? null);
});
