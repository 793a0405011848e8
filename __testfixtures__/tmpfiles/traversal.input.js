const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();

app.put('/files/:name', express.raw(), async (req, res) => {
  const name = path.basename(req.params.name);
  await fs.promises.writeFile(path.join(__dirname, 'files', name), req.body);
  console.log(`wrote ${path.join(__dirname, 'files', name)}`);
  res.json({ name });
});

app.listen(3000);
