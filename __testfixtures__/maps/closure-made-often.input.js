const express = require('express');
const app = express();

function limiter(max) {
  const hits = new Map();
  return (req, res, next) => {
    hits.set(req.ip, max);
    next();
  };
}

app.use('/a', limiter(1));
app.use('/b', limiter(2));

app.listen(3000);
