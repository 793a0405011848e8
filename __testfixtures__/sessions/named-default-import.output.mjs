import express from 'express';
import { default as session } from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis.mjs';

express().use(session({
  secret: 'cat',
  cookie: { maxAge: 1000 },
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
