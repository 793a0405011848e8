const express = require('express');
const fs = require('fs');
const path = require('path');

function keep(user, app, version, data) {
  const root = path.join('data', user);
  if (!fs.existsSync(root)) fs.mkdirSync(root); //~ file-write fs.mkdirSync
  const ofApp = path.join(root, app);
  if (!fs.existsSync(ofApp)) fs.mkdirSync(ofApp);
  const ofVersion = path.join(ofApp, version);
  if (!fs.existsSync(ofVersion)) fs.mkdirSync(ofVersion);
  fs.writeFileSync(path.join(ofVersion, 'data.txt'), data); //~ file-write fs.writeFileSync
}

function prepare(user) {
  fs.mkdirSync(path.join('inbox', user)); //~ file-write fs.mkdirSync
}

const app = express();
app.post('/data/:user/:app/:version', (req, res) => {
  keep(req.params.user, req.params.app, req.params.version, req.body);
  res.end();
});
app.post('/users/:user', (req, res) => {
  prepare(req.params.user);
  res.end();
});
module.exports = app;
