const express = require('express');
const fs = require('fs');

const app = express();

app.put('/lists/:id', express.text(), (req, res) => {
  const list = `lists/${req.params.id}`;
  try {
    fs.unlinkSync(list); //~ file-write fs.unlinkSync
  } catch {
    // There was none.
  }
  fs.writeFileSync(list, req.body); //~ file-write fs.writeFileSync
  res.sendStatus(204);
});

app.post('/lists/:id/broken', (req, res) => {
  const list = `lists/${req.params.id}`;
  const broken = `${list}.broken`;
  fs.unlink(broken, () => { //~ file-write fs.unlink
    fs.rename(list, broken, () => res.sendStatus(204)); //~ file-write fs.rename
  });
});
