import express from 'express';
import session from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis.js';
import { env } from './env.js';

export const app = express();

app.use(
  session({
    secret: env.sessionSecret,
    resave: false,
    saveUninitialized: false,
    cookie: { maxAge: env.sessionAge },
    store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
  }),
);
