const express = require('express');
const fs = require('fs');
const os = require('os');
const path = require('path');
const { randomUUID } = require('crypto');

const PAGES = path.join(__dirname, 'pages');

const app = express();

app.get('/pages/:name', (req, res) => {
  res.send(fs.readFileSync(path.join(PAGES, path.basename(req.params.name)), 'utf8'));
});

app.listen(3000);
