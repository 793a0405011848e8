const express = require('express');
const fs = require('fs');
const path = require('path');
const app = express();

app.put('/notes/:name', express.text(), (req, res) => {
  fs.writeFileSync(path.join(__dirname, 'notes', req.params.name), req.body);
  res.end();
});
app.get('/notes/:name', (req, res) => {
  const inside = '../notes/' + req.params.name;
  res.sendFile(path.join(__dirname, 'lib', inside));
});
app.listen(3000);
