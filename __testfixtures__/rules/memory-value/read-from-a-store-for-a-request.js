const express = require('express');
const level = require('./level');

const app = express();
let greeting = 'Hello'; //~ memory-value greeting

app.get('/hello/:name', (req, res) => {
  level.get(`greetings/${req.params.name}`, (error, value) => {
    if (!error) greeting = value;
    res.send(greeting);
  });
});

app.get('/last', (req, res) => res.send(greeting));

app.listen(3000);

process.on('SIGTERM', () => process.exit(0));
