const express = require('express');

const app = express();
const scores = new Map();

function scoreOf(user) {
  return scores.get(user) ?? 0;
}

app.put('/scores/:user', (req, res) => {
  scores.set(req.params.user, Number(req.body.score));
  res.end();
});

const { Transform } = require('stream');

app.get('/lines', (req, res) => {
  const lines = new Transform({
    transform(chunk, encoding, done) {
      done(null, `${chunk}: ${scoreOf(String(chunk))}`);
    },
  });
  req.pipe(lines).pipe(res);
});

app.listen(3000);
