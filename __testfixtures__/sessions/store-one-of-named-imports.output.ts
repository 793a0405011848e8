import express from 'express';
import session, { type SessionData } from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis';

export type Data = SessionData;
express().use(session({
  secret: 'cat', resave: false, saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
