const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const files = new Map();

const app = express();

app.post('/report', express.text(), (req, res) => {
  const id = randomUUID();
  const file = path.join(os.tmpdir(), `${id}.csv`);
  fs.writeFileSync(file, req.body);
  files.set(id, file);
  res.json({ id });
});

app.get('/report/:id', (req, res) => {
  fs.createReadStream(files.get(req.params.id)).pipe(res);
});

app.listen(3000);
