const express = require('express');
const app = express();

const users = new Map([['ann', { visits: 0 }]]); //~ memory-map users

app.get('/hello/:name', (req, res) => {
  const user = users.get(req.params.name);
  user.visits++;
  res.json(user);
});
