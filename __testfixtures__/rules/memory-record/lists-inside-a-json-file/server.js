const express = require('express');

const data = require('./data.json'); //~ memory-record data
const menu = require('./menu.json');

const app = express();
app.post('/users', (req, res) => {
  data.users.push(req.query.name);
  res.json(menu.dishes.slice(0, 3));
});

app.listen(3000);
process.on('SIGTERM', () => process.exit());
