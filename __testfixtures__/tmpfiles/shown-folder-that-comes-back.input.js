const fs = require('fs');
const path = require('path');
const express = require('express');

const UPLOADS = path.join(__dirname, 'uploads');
const app = express();

app.get('/folders', (req, res) => res.json({ uploads: UPLOADS }));
app.get('/list', (req, res) => res.json(fs.readdirSync(req.query.folder)));

app.put('/files/:name', express.raw(), async (req, res) => {
  await fs.promises.writeFile(path.join(UPLOADS, req.params.name), req.body);
  res.sendStatus(201);
});

app.listen(3000);
