const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');
const settings = require('settings');

module.exports = session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: settings.cookie,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
});
