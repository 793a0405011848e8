const express = require('express');

const squares = new Map();

function square(n) {
  if (squares.has(n)) return squares.get(n);
  const result = n * n;
  squares.set(n, result);
  return result;
}

const app = express();
app.get('/square/:n', (req, res) => {
  res.json({ square: square(Number(req.params.n)) });
});

app.listen(3000);
