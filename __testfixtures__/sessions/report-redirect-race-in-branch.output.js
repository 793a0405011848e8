const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

const app = express();
app.use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
app.post('/login', (req, res) => {
  req.session.attempts++;
  if (req.body.password === 'cat') {
    req.session.user = req.body.user;
    return res.redirect('/');
  }
  res.status(401).end();
});
