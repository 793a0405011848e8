const express = require('express');
const fs = require('fs');
const archiver = require('archiver');

const app = express();
app.put('/f/:n', express.raw(), (req, res) => {
  fs.writeFileSync(`uploads/${req.params.n}`, req.body);
  res.end();
});
app.get('/all.zip', (req, res) => {
  const archive = archiver('zip');
  archive.pipe(res);
  archive.directory('uploads/', false);
  archive.finalize();
});
app.listen(3000);
