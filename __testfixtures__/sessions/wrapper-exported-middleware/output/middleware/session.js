const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('../state/redis');

module.exports = session({
  secret: 'cat',
  cookie: { maxAge: 1000 },
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
});
