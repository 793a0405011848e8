const express = require('express');
const fs = require('fs');
const path = require('path');
const os = require('os');
const { randomUUID } = require('crypto');

const app = express();

app.post('/reports', express.text(), (req, res) => {
  const id = randomUUID();
  const file = path.join(os.tmpdir(), `report-${id}.txt`);
  fs.writeFileSync(file, req.body);
  setTimeout(() => fs.unlink(file, () => {}), 60000);
  res.json({ id });
});

app.get('/reports/:id', (req, res) => {
  fs.createReadStream(path.join(os.tmpdir(), `report-${req.params.id}.txt`)).pipe(res);
});

app.listen(3000);
