const fs = require('fs');
const chokidar = require('chokidar');
const express = require('express');

const pages = {}; //~ memory-record pages
const read = (file) => {
  pages[file] = fs.readFileSync(file, 'utf8');
};

chokidar.watch(['index.html']).on('change', (file) => read(file));

const app = express();
app.get('/:name', (req, res) => res.send(pages[req.params.name]));
app.put('/:name', express.text(), (req, res) => {
  pages[req.params.name] = req.body;
  res.end();
});
