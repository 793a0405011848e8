import express from 'express';
import session, { type SessionOptions } from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis';

const options: SessionOptions = {
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
};

express().use(session(options));
