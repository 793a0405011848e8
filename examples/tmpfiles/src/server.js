const express = require('express');
const fs = require('node:fs');
const path = require('node:path');

const REPORTS = path.join(__dirname, '../reports');
fs.mkdirSync(REPORTS, { recursive: true });

const app = express();

app.put('/reports/:name', express.text(), (req, res) => {
  fs.writeFileSync(path.join(REPORTS, `${req.params.name}.txt`), req.body);
  res.sendStatus(204);
});

app.get('/reports/:name', (req, res) => {
  const report = path.join(REPORTS, `${req.params.name}.txt`);
  if (!fs.existsSync(report)) return res.sendStatus(404);
  res.type('text').send(fs.readFileSync(report));
});

app.listen(process.env.PORT ?? 3000);
