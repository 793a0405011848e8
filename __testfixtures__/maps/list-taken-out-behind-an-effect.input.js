const express = require('express');

const app = express();
app.use(express.json());
const guests = [];

app.post('/:id', (req, res) => {
  guests.push({ id: req.params.id });
  res.end();
});

app.delete('/:id', (req, res) => {
  const index = guests.findIndex((one) => one.id === req.params.id);
  if (index !== -1) {
    return res.status(200).json(guests.splice(index, 1)[0]);
  }
  res.status(404).end();
});

app.listen(3000);
