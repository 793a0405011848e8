import express = require('express');
import session = require('express-session');
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis.cjs';

const app = express();
app.use(session({
  secret: 'keyboard cat',
  cookie: { maxAge: 600000 },
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
app.listen(3000);
