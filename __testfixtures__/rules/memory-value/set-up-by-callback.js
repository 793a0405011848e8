const express = require('express');
const app = express();

let version;
require('fs').readFile('VERSION', 'utf8', (error, text) => {
  version = error ? 'unknown' : text;
});

app.get('/version', (req, res) => res.json(version));
