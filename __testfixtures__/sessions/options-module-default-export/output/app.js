import express from 'express';
import session from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis.js';
import options from './session-options.js';

express().use(session({
  ...options,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
