const session = require('express-session');
const { RedisStore } = require('connect-redis');
const redis = require('./redis');

module.exports = session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new RedisStore({ client: redis, prefix: 'app:sess:' }),
});
