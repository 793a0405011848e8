const express = require('express');
const fs = require('fs');

function settingsOf(name) {
  const path = `settings/${name}.ini`;
  try {
    return fs.readFileSync(path, 'utf8');
  } catch (error) {
    fs.writeFileSync(path, 'color=blue');
    return 'color=blue';
  }
}

function report(name, text) {
  try {
    return fs.readFileSync(`reports/${name}.txt`, 'utf8');
  } catch (error) {
    fs.writeFileSync('reports/failed.txt', text); //~ file-write fs.writeFileSync
    return '';
  }
}

function page(name) {
  const path = `pages/${name}.html`;
  try {
    return fs.readFileSync(path, 'utf8');
  } catch (error) {
    const html = `<h1>${name}</h1>`;
    fs.writeFileSync(path, html); //~ file-write fs.writeFileSync
    return html;
  }
}

const app = express();
app.get('/pages/:name', (req, res) => res.send(page(req.params.name)));
app.get('/settings/:name', (req, res) => res.send(settingsOf(req.params.name)));
app.post('/reports/:name', (req, res) => res.send(report(req.params.name, req.body)));
module.exports = app;
