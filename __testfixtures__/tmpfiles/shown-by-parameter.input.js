const fs = require('fs');
const path = require('path');
const express = require('express');

const app = express();

async function save(file, content, res) {
  await fs.promises.writeFile(file, content);
  res.send(`Saved as ${file}`);
}

app.put('/notes/:id', express.text(), (req, res) => save(path.join(__dirname, 'notes', req.params.id), req.body, res));

app.listen(3000);
