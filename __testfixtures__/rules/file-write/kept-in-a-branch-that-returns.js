const express = require('express');
const fs = require('fs');

const app = express();
app.post('/pages', (req, res) => {
  const path = `${__dirname}/pages/${req.body.name}.md`;
  if (req.body.isPlain) {
    fs.writeFile(path, req.body.text, () => res.end()); //~ file-write fs.writeFile
    return;
  }
  fs.writeFile(path, req.body.text, () => {
    res.send(render(path));
    fs.unlink(path, () => {});
  });
});

function render(path) {
  return fs.readFileSync(path, 'utf8').toUpperCase();
}
module.exports = app;
