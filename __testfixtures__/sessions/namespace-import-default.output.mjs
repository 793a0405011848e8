import express from 'express';
import * as sessions from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis.mjs';

express().use(sessions.default({
  secret: 'cat',
  cookie: { maxAge: 1000 },
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
