const express = require('express');
const fs = require('fs');
const path = require('path');

const FILES = path.join(__dirname, 'files');
const app = express();

app.put('/files/:name', express.raw({ type: '*/*' }), (req, res) => {
  fs.writeFileSync(path.join(FILES, req.params.name), req.body);
  res.sendStatus(201);
});

const files = express.static(FILES);
app.use('/files', files);
app.use('/old', files);

app.listen(3000);
