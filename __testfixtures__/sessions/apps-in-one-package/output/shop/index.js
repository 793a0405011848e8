const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('../state/redis');

const app = express();
app.use(session({
  secret: 'a',
  cookie: { maxAge: 60000 },
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'apps:sess:' }),
}));
app.listen(3000);
