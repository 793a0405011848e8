const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();

app.post('/import', (req, res) => {
  for (const name of fs.readdirSync('./incoming')) {
    fs.renameSync(path.join('./incoming', name), path.join('./imported', name));
  }
  res.sendStatus(204);
});

app.listen(3000);
