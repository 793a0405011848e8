const express = require('express');
const app = express();

function greet(req, res) {
  greet.count++;
  res.send(`hello number ${greet.count}`);
}
greet.count = 0; //~ memory-counter greet.count

app.get('/greet', greet);
