const express = require('express');
const fs = require('fs');
const app = express();

const fileOf = (id) => `/data/access/${id}`;

app.post('/lists/:id', (req, res) => {
  const file = fileOf(req.params.id);
  try {
    fs.unlinkSync(file); //~ file-write fs.unlinkSync
  } catch {
    // There was none.
  }
  fs.writeFileSync(file, req.body.names.join('\n')); //~ file-write fs.writeFileSync
  res.end();
});

app.post('/hosts/:id/broken', (req, res) => {
  const file = `/data/hosts/${req.params.id}`;
  fs.unlink(`${file}.err`, () => { //~ file-write fs.unlink
    fs.rename(file, `${file}.err`, () => res.end()); //~ file-write fs.rename
  });
});
