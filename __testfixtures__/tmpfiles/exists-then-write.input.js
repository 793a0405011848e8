const express = require('express');
const fs = require('fs');
const path = require('path');

const DATA = path.join(__dirname, 'data');
const app = express();

app.post('/lines/:id', express.text(), (req, res) => {
  const file = path.join(DATA, req.params.id);
  if (fs.existsSync(file)) return res.sendStatus(409);
  fs.writeFileSync(file, req.body);
  res.sendStatus(201);
});

app.listen(3000);
