const express = require('express');
const fs = require('fs');
const path = require('path');
const os = require('os');

const REPORTS = path.join(os.tmpdir(), 'reports');
const app = express();

app.post('/reports/:id', express.text(), (req, res) => {
  fs.writeFileSync(path.join(REPORTS, req.params.id), req.body);
  res.sendStatus(201);
});

app.get('/reports/:id', (req, res) => {
  fs.createReadStream(path.join(REPORTS, req.params.id)).on('error', () => res.sendStatus(404)).pipe(res);
});

setInterval(() => {
  for (const name of fs.readdirSync(REPORTS)) {
    const file = path.join(REPORTS, name);
    if (Date.now() - fs.statSync(file).mtimeMs > 86400000) fs.unlinkSync(file);
  }
}, 3600000);

app.listen(3000);
