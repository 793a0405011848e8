import express from 'express';
import session from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis';

const options: { secret: string; resave: boolean } = { secret: 'cat', resave: false };

express().use(session({
  saveUninitialized: false,
  ...options,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
