const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const app = express();

app.post('/export', express.text(), async (req, res) => {
  const file = path.join(os.tmpdir(), `export-${Date.now()}-${Math.random()}.csv`);
  await fs.promises.writeFile(file, req.body);
  res.download(file, 'export.csv', (err) => {
    fs.unlink(file, () => {});
    if (err) console.error(err);
  });
});

app.listen(3000);
