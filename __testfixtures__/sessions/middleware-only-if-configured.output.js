const express = require('express');
const passport = require('./passport');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

const app = express();
if (passport) {
  app.use(
    require('express-session')({
      secret: 'cat',
      resave: false,
      saveUninitialized: false,
      store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
    })
  );
  app.use(passport.session());
}
