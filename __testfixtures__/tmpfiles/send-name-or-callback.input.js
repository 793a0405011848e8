const express = require('express');
const fs = require('fs');
const path = require('path');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

function save(res, file, last) {
  res.download(path.join(FILES, file), last);
}

app.get('/files/:name', (req, res) => save(res, req.params.name, req.query.as));

app.listen(3000);
