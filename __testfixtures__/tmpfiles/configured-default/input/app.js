const express = require('express');
const fs = require('fs');
const path = require('path');
const config = require('./config');

const app = express();
app.use('/uploads', express.static(path.resolve(__dirname, config.uploads)));

app.put('/uploads/:name', express.raw(), async (req, res) => {
  await fs.promises.writeFile(path.join(config.uploads, req.params.name), req.body);
  res.sendStatus(201);
});

app.listen(config.port);
