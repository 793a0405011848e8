const fs = require('fs');
const express = require('express');

let settings = { title: '' };
const load = () => JSON.parse(fs.readFileSync('settings.json', 'utf8'));

const app = express();
app.use((req, res, next) => {
  settings = load();
  next();
});
app.get('/title', (req, res) => res.send(settings.title));
