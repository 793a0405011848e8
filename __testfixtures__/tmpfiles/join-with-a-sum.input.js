const express = require('express');
const fs = require('fs');
const path = require('path');
const app = express();

app.put('/notes/:name', express.text(), (req, res) => {
  fs.writeFileSync(path.join(__dirname, 'notes/' + req.params.name), req.body);
  res.end();
});
app.get('/notes/:name', (req, res) => {
  res.sendFile(path.resolve(__dirname, `./notes/${req.params.name}`));
});
app.delete('/notes/:name', (req, res) => {
  fs.unlinkSync(path.join(__dirname, 'lib/../notes/' + req.params.name));
  res.end();
});
app.listen(3000);
