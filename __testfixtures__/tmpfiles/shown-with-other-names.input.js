const fs = require('fs');
const path = require('path');
const express = require('express');

const folder = path.join(__dirname, 'notes');
const app = express();

app.put('/notes/:id', express.text(), async (req, res) => {
  const file = path.join(folder, req.params.id);
  [req.body].forEach((folder) => fs.writeFileSync(file, folder));
  res.send(`Saved as ${file}`);
});

app.listen(3000);
