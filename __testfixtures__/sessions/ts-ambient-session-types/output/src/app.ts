import express from 'express';
import session from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis';
import './session-data';

declare module 'express-session' {
  interface SessionData {
    cart: string[];
  }
}

express().use(session({
  secret: 'cat',
  cookie: { maxAge: 1000 },
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
