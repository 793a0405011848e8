const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();
app.use(express.static(path.join(__dirname, 'public')));

app.get('/version', (req, res) => {
  res.send(fs.readFileSync(path.join(__dirname, 'VERSION'), 'utf8'));
});

app.listen(3000);
