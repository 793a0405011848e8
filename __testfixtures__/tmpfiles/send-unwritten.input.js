const express = require('express');
const fs = require('fs');
const path = require('path');

const app = express();

app.get('/', (req, res) => {
  res.sendFile(path.join(__dirname, 'views', 'index.html'));
});

app.get('/manual', (req, res) => {
  res.download(path.join(__dirname, 'docs', 'manual.pdf'), 'manual.pdf');
});

app.listen(3000);
