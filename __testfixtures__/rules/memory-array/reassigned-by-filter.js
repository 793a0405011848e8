const express = require('express');
const app = express();

let todos = [{ id: 1, text: 'begin' }]; //~ memory-array todos

app.delete('/todos/:id', (req, res) => {
  todos = todos.filter(({ id }) => id !== Number(req.params.id));
  res.json(todos);
});
