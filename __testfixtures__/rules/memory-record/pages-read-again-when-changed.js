const fs = require('fs');
const chokidar = require('chokidar');
const express = require('express');

const pages = {};
const read = (file) => {
  pages[file] = fs.readFileSync(file, 'utf8');
};

const files = ['index.html', 'about.html'];
files.forEach(read);
chokidar.watch(files).on('change', (file) => read(file));

const app = express();
app.get('/:name', (req, res) => res.send(pages[`${req.params.name}.html`]));
