const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const app = express();

app.post('/report', express.text(), (req, res) => {
  const file = path.join(os.tmpdir(), 'report.csv');
  fs.writeFileSync(file, req.body);
  res.download(file, () => fs.unlinkSync(file));
});

app.listen(3000);
