// A helper gets the same list at the start and from a request; another one keeps what it gets for its handlers.
const express = require('express');

const app = express();
const names = ['first']; //~ memory-array names
const kept = []; //~ memory-array kept
const counted = { all: 0 }; //~ memory-record counted

function addAll(list, ...more) {
  for (const one of more) list.push(one);
  return list;
}

function addTwice(list, one) {
  return addAll(list, one, one);
}

function keepIn(list) {
  app.post('/kept', (req, res) => {
    list.push(req.body.name);
    res.json(list);
  });
}

function countAll(list, total) {
  list.forEach(() => {
    total.all += 1;
  });
  return total;
}

addTwice(names, 'second');
keepIn(kept);

app.post('/names', (req, res) => res.json(addTwice(names, req.body.name)));
app.post('/counted', (req, res) => res.json(countAll(req.body, counted)));

module.exports = app;
