const express = require('express');
const fs = require('fs');
const path = require('path');

const NOTES = path.join(__dirname, 'notes');
const app = express();

app.put('/notes/:id', express.text(), async (req, res) => {
  const file = path.join(NOTES, req.params.id);
  await fs.promises.writeFile(file, req.body);
  res.send('The note is in ' + file);
});

app.get('/notes/:id', async (req, res) => {
  const note = path.join(NOTES, `${req.params.id}`);
  if (!fs.existsSync(note)) return res.status(404).json({ message: `There is no ${note} here.` });
  res.send(await fs.promises.readFile(note, 'utf8'));
});

app.delete('/notes/:id', async (req, res) => {
  await fs.promises.unlink(path.join(NOTES, req.params.id));
  res.sendStatus(204);
});

app.listen(3000);
