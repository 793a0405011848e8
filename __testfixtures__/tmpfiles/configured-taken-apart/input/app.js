const express = require('express');
const fs = require('fs');
const path = require('path');
const { uploads } = require('./config');

const app = express();

app.put('/uploads/:name', express.raw(), async (req, res) => {
  await fs.promises.writeFile(path.join(uploads, req.params.name), req.body);
  res.sendStatus(201);
});

app.listen(3000);
