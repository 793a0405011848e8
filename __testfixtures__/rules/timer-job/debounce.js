const express = require('express');

function debounce(fn, span) {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = null;
      fn();
    }, span);
  };
}

const app = express();
const say = debounce(() => console.log('quiet now'), 2000);
app.get('/', (req, res) => {
  say();
  res.send('ok');
});
