const express = require('express');
const { wrap, wrapDone } = require('./state/async-handler');
const { sharedMap } = require('./state/stores');

const app = express();
const scores = sharedMap('scores');

async function scoreOf(user) {
  return (await scores.get(user)) ?? 0;
}

app.put('/scores/:user', wrap(async (req, res) => {
  await scores.set(req.params.user, Number(req.body.score));
  res.end();
}));

const passport = require('passport');
const { Strategy } = require('passport-local');

passport.use(
  new Strategy(wrapDone(async (name, password, done) => {
    if ((await scoreOf(name)) < 0) return done(null, false);
    done(null, { name });
  })),
);

app.listen(3000);
