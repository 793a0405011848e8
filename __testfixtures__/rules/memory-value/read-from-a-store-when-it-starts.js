const express = require('express');
const level = require('./level');

const app = express();
let greeting = 'Hello';

level.get('settings/greeting', (error, value) => {
  if (!error) greeting = value;
});

app.get('/', (req, res) => res.send(greeting));

app.listen(3000);

process.on('SIGTERM', () => process.exit(0));
