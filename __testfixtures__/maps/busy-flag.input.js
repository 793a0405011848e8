const express = require('express');

const app = express();
app.use(express.json());
let busy = false;

app.post('/:id', (req, res) => {
  const { id } = req.params;
  if (busy) return res.status(409).end();
  busy = true;
  try {
    console.log('working', id);
  } finally {
    busy = false;
  }
  res.end();
});

app.listen(3000);
