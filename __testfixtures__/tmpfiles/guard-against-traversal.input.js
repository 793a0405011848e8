const express = require('express');
const fs = require('fs');
const path = require('path');
const ROOT = path.resolve(__dirname, 'files');
const app = express();
app.put('/f/:name', express.raw({ type: '*/*' }), (req, res) => {
  const p = path.resolve(ROOT, req.params.name);
  if (!p.startsWith(ROOT + path.sep)) return res.status(403).end();
  fs.writeFile(p, req.body, (err) => (err ? res.sendStatus(500) : res.sendStatus(201)));
});
app.get('/f/:name', (req, res) => {
  const p = path.resolve(ROOT, req.params.name);
  if (!p.startsWith(ROOT)) return res.status(403).end();
  if (!fs.existsSync(p)) return res.sendStatus(404);
  res.sendFile(p);
});
app.listen(3000);
