import express, { type Express } from 'express';
import session from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis';

export function setUp(app: Express) {
  // Sessions of a day
  const settings: session.SessionOptions = {
    secret: 'cat', resave: false, saveUninitialized: false,
    cookie: { maxAge: 86400000 },
    // a day
    store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
  };

  app.use(session(settings));
}

setUp(express());
