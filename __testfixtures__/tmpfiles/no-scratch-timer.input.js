const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const app = express();

app.post('/report', express.text(), async (req, res) => {
  const id = randomUUID();
  const file = path.join(os.tmpdir(), `report-${id}.csv`);
  await fs.promises.writeFile(file, req.body);
  setTimeout(() => fs.promises.rm(file, { force: true }), 60000);
  res.json({ id });
});

app.get('/report/:id', async (req, res) => {
  res.send(await fs.promises.readFile(path.join(os.tmpdir(), `report-${req.params.id}.csv`), 'utf8'));
});

app.listen(3000);
