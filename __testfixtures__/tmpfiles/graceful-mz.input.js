const express = require('express');
const gfs = require('graceful-fs');
const mz = require('mz/fs');

const app = express();

app.put('/blobs/:id', express.raw(), async (req, res) => {
  await mz.writeFile(`blobs/${req.params.id}`, req.body);
  res.sendStatus(204);
});

app.get('/blobs/:id', (req, res) => {
  gfs.createReadStream(`blobs/${req.params.id}`).pipe(res);
});

app.listen(3000);
