const express = require('express');
const fs = require('fs');

const app = express();

app.put('/files/:name', express.raw(), async (req, res) => {
  await fs.promises.writeFile('./files/' + req.params.name, req.body);
  res.sendStatus(204);
});

app.get('/files/:name', (req, res) => {
  fs.access('./files/' + req.params.name, fs.constants.R_OK, (err) => {
    if (err) return res.sendStatus(404);
    fs.createReadStream('./files/' + req.params.name, { start: 0, end: 99 }).pipe(res);
  });
});

app.listen(3000);
