const express = require('express');
const chokidar = require('chokidar');
const fs = require('fs');

const app = express();
const server = app.listen(3000);
let served = 0;
let settings = {};
let policies = [];

const SIGNALS = ['SIGTERM', 'SIGINT'];
SIGNALS.forEach((signal) => {
  process.on(signal, () => {
    served = -1;
    server.close();
  });
});

for (const event of ['change', 'add']) {
  chokidar.watch('settings.json').on(event, () => {
    settings = JSON.parse(fs.readFileSync('settings.json', 'utf8'));
  });
}

const CHANGED = 'change';
chokidar.watch('policies.json').on(CHANGED, () => {
  policies = JSON.parse(fs.readFileSync('policies.json', 'utf8'));
});

app.get('/', (req, res) => {
  if (served < 0) return res.status(503).end();
  res.json([settings, policies]);
});
