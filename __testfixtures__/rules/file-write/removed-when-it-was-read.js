const express = require('express');
const fs = require('fs');

const app = express();

app.post('/checks', express.text(), (req, res) => {
  const folder = `checks/${Date.now()}-${Math.random()}`;
  fs.mkdirSync(folder);
  res.on('close', () => fs.rm(folder, { recursive: true }, () => {}));
  const file = `${folder}/text`;
  fs.writeFileSync(file, req.body);
  const { size } = fs.statSync(file);
  fs.unlinkSync(file);
  res.json({ size });
});
