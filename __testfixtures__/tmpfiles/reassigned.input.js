const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();

app.post('/notes/:id', express.text(), (req, res) => {
  let file = path.join('notes', req.params.id);
  if (req.query.draft) file = path.join('drafts', req.params.id);
  fs.writeFileSync(file, req.body);
  res.sendStatus(204);
});

app.listen(3000);
