import express from 'express';
import session from 'express-session';
import { RedisStore } from 'connect-redis';
import client from './redis.cjs';

const app = express();
app.use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new RedisStore({ client, prefix: 'app:sess:' }),
}));
