import express from 'express';
import session from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis.mjs';

express().use(session({
  secret: 'cat', resave: false, saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:', ttl: 7200 }),
}));
