import express from 'express';
import session from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient as redisClient2 } from './state/redis.mjs';

function connect(redisClient) {
  return redisClient;
}

express().use(connect, session({
  secret: 'cat',
  cookie: { maxAge: 1000 },
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient2, prefix: 'app:sess:' }),
}));
