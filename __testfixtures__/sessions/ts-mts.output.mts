import express from 'express';
import session from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis.mjs';

const app = express();
app.use(session({
  secret: 'keyboard cat',
  cookie: { maxAge: 600000 },
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
app.listen(3000);
