const express = require('express');
const app = express();
const handlers = {};

app.post('/handlers/:name', (req, res) => {
  handlers[req.params.name] = () => console.log(req.body.text);
  res.end();
});

app.post('/run/:name', (req, res) => {
  handlers[req.params.name]();
  res.end();
});

app.listen(3000);
