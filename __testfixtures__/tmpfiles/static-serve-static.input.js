const express = require('express');
const fs = require('fs');
const path = require('path');
const serveStatic = require('serve-static');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

app.use('/files', serveStatic(FILES, { index: ['index.html'], redirect: false, immutable: true, maxAge: 31536000 }));

app.listen(3000);
