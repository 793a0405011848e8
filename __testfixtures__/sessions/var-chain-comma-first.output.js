var express = require('express')
  , session = require('express-session')
  , http = require('http')
  , app = express();
var { RedisStore } = require('connect-redis');
var { redisClient } = require('./state/redis');

app.use(session({
  secret: 'cat',
  cookie: { maxAge: 1000 },
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
http.createServer(app).listen(3000);
