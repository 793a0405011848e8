import express from 'express';
import session from 'express-session';
import { RedisStore } from 'connect-redis';
import { redis } from './redis.js';

const app = express();
app.use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new RedisStore({ client: redis, prefix: 'app:sess:' }),
}));
