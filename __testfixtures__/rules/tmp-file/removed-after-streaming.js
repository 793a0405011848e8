const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { render } = require('renderer');

const app = express();
app.get('/pdf', (req, res) => {
  const file = path.join(os.tmpdir(), `${Date.now()}.pdf`);
  fs.writeFileSync(file, render(req.query.page));
  const stream = fs.createReadStream(file);
  stream.on('end', () => fs.unlinkSync(file));
  stream.pipe(res);
});
module.exports = app;
