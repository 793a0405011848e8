const express = require('express');
const fs = require('fs');
const path = require('path');

const NOTICE = path.join(__dirname, 'data', 'notice.txt');
const app = express();

app.put('/notice', express.text(), (req, res) => {
  fs.writeFileSync(NOTICE, req.body);
  res.sendStatus(204);
});

app.get('/notice', (req, res) => {
  res.sendFile(NOTICE);
});

app.listen(3000);
