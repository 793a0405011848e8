const express = require('express');
const fs = require('fs');
const path = require('path');

const UPLOADS = process.env.UPLOAD_DIR || path.join(__dirname, 'uploads');
const app = express();

app.post('/notes/:id', express.text(), async (req, res) => {
  await fs.promises.writeFile(path.join(UPLOADS, req.params.id), req.body);
  res.sendStatus(201);
});

app.get('/notes/:id', async (req, res) => {
  res.send(await fs.promises.readFile(path.join(UPLOADS, req.params.id), 'utf8'));
});

app.listen(3000);
