const express = require('express');
const fs = require('fs');
const path = require('path');
const app = express();

const folderOf = (isPublic) => (isPublic ? './public-notes' : './private-notes');
const HIDDEN = process.argv.includes('--hidden') ? './hidden' : './open';

app.put('/notes/:name', express.text(), (req, res) => {
  fs.writeFileSync(path.join(folderOf(req.query.public === 'yes'), req.params.name), req.body);
  res.end();
});
app.put('/rest/:name', express.text(), (req, res) => {
  fs.writeFileSync(path.join(HIDDEN, req.params.name), req.body);
  res.end();
});
app.listen(process.env.PORT);
