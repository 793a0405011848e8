const express = require('express');
const fs = require('fs');

const app = express();

app.post('/files/:name', (req, res) => {
  const out = fs.createWriteStream(`files/${req.params.name}`);
  req.pipe(out);
  out.on('finish', () => out.close(() => res.sendStatus(204)));
});

app.listen(3000);
