const express = require('express');
const fs = require('fs');

let settings = null;
let language = null; //~ memory-record language

const configure = () => {
  settings = JSON.parse(fs.readFileSync('settings.json', 'utf8'));
  settings.names = settings.users.map(({ name }) => name);
};

const names = () => {
  settings === null && configure();
  return settings.names;
};

const learn = (word) => {
  language = language ?? { words: [] };
  language.last = word;
};

const app = express();
app.get('/names', (req, res) => res.json(names()));
app.post('/words', (req, res) => {
  learn(req.body.word);
  res.json(language.last);
});
