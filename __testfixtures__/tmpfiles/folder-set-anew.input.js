const express = require('express');
const fs = require('fs/promises');
const path = require('path');

const app = express();

app.put('/files/:id', express.raw(), async (req, res) => {
  let kind = 'image';
  if (req.query.other) kind = 'other';
  const folder = path.join(__dirname, `files/${kind}`);
  await fs.writeFile(path.join(folder, req.params.id), req.body);
  res.sendStatus(204);
});

app.listen(3000);
