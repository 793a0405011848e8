const express = require('express');
const app = express();

const pets = ['cat', 'dog']; //~ memory-array pets

app.delete('/pets/:id', (req, res) => {
  delete pets[req.params.id];
  res.end();
});
