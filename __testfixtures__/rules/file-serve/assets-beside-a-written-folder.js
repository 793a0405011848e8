const express = require('express');
const fs = require('fs');

const app = express();
app.use(express.static('public'));
app.post('/notes/:id', (req, res) => {
  fs.writeFileSync(`notes/${req.params.id}`, req.query.text); //~ file-write fs.writeFileSync
  res.end();
});
module.exports = app;
