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

const passport = require('passport');
const { Strategy } = require('passport-local');

passport.use(
  new Strategy((name, password, done) => {
    if (scoreOf(name) < 0) return done(null, false);
    done(null, { name });
  }),
);

app.listen(3000);
