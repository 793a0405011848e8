import express from 'express';
import session from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis.mjs';
import { router } from './routes.mjs';

const app = express();
app.use(session({
  secret: process.env.SESSION_SECRET,
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
app.use(router);
