const express = require('express');
const fs = require('fs');
const https = require('https');

function fetchList() {
  https.get('https://example.org/list', (answer) => {
    let text = '';
    answer.on('data', (part) => (text += part));
    answer.on('end', () => {
      fs.writeFileSync('list.txt', text);
    });
  });
}

function fetchPage(url) {
  https.get(url, (answer) => {
    let text = '';
    answer.on('data', (part) => (text += part));
    answer.on('end', () => {
      fs.writeFileSync('page.txt', text); //~ file-write fs.writeFileSync
    });
  });
}

fetchList();

const app = express();
app.post('/pages', (req, res) => {
  fetchPage(req.body.url);
  res.end();
});
module.exports = app;
