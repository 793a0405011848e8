// A helper that requests use too, each on a list of its own.
const express = require('express');

const app = express();
const languages = ['en'];

function addAll(list, ...more) {
  for (const one of more) list.push(one);
  return list;
}

function addTwice(list, one) {
  return addAll(list, one, one);
}

addTwice(languages, 'de');

app.get('/languages', (req, res) => res.json(languages));
app.get('/merged', (req, res) => res.json(addTwice([], req.query.name)));

module.exports = app;
