const express = require('express');
const fs = require('fs');
const path = require('path');

const DATA = path.join(__dirname, 'data');
const app = express();
fs.watch(DATA, () => console.log('changed'));

app.post('/lines/:id', express.text(), (req, res) => {
  fs.writeFileSync(path.join(DATA, req.params.id), req.body);
  res.sendStatus(201);
});

app.listen(3000);
