const express = require('express');
const fs = require('fs');
const path = require('path');

const UPLOADS = path.join(__dirname, 'uploads');
const app = express();

app.post('/notes/:id', express.text(), async (req, res) => {
  const file = path.join(UPLOADS, req.params.id);
  await fs.promises.writeFile(file, req.body);
  res.json({ file });
});

app.get('/notes/:id', async (req, res) => {
  res.send(await fs.promises.readFile(path.join(UPLOADS, req.params.id), 'utf8'));
});

app.listen(3000);
