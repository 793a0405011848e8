const express = require('express');
const fs = require('fs');

const FILE = 'todos.json';
const app = express();
app.post('/todos', (req, res) => {
  const todos = JSON.parse(fs.readFileSync(FILE, 'utf8'));
  todos.push(req.query.text);
  fs.writeFileSync(FILE, JSON.stringify(todos)); //~ embedded-database fs.writeFileSync
  res.end();
});
module.exports = app;
