const express = require('express');
const fs = require('fs');
const path = require('path');
const { render } = require('./render');
const app = express();

app.post('/pages/:id', (req, res) => {
  const file = path.join('pages', req.params.id);
  fs.rmSync(file, { force: true });
  fs.writeFileSync(file, req.body.text);
  res.send(render(file));
  fs.rmSync(file);
});
