const express = require('express');
const fs = require('fs');
const path = require('path');

const NOTES = path.join(__dirname, 'notes');
const app = express();

app.post('/notes/:id', express.text(), (req, res) => {
  fs.appendFileSync(path.join(NOTES, req.params.id), req.body);
  res.sendStatus(204);
});

app.get('/notes/:id', (req, res) => {
  res.send(fs.readFileSync(path.join(NOTES, req.params.id), 'utf8'));
});

app.listen(3000);
