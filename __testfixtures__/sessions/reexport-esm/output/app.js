import express from 'express';
import { session } from './lib/web.js';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis.js';

express().use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
