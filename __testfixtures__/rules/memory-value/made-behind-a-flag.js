const express = require('express');
const { read } = require('./settings');

const once = (make) => {
  let isMade = false;
  let made;
  return (...given) => {
    if (!isMade) {
      isMade = true;
      made = make(...given);
    }
    return made;
  };
};
const settings = once(() => read('settings'));

let isOpen = false; //~ memory-value isOpen
let round; //~ memory-value round

const app = express();
app.get('/settings', (req, res) => res.json(settings()));
app.post('/rounds', (req, res) => {
  if (!isOpen) {
    isOpen = true;
    round = read(req.body.name);
  }
  res.json(round);
});
app.delete('/rounds', (req, res) => {
  isOpen = false;
  res.end();
});
