const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();

app.post('/notes/:id', express.text(), async (req, res) => {
  await fs.promises.writeFile(path.join(__dirname, req.params.id), req.body);
  res.sendStatus(201);
});

app.listen(3000);
