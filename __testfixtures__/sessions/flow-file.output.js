// @flow
import type { $Application } from 'express';
import express from 'express';
import session from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis.js';

type Settings = {| secret: string, age: ?number |};

export function setUp(app: $Application, settings: Settings): void {
  app.use(session({
    secret: settings.secret,
    cookie: { maxAge: settings.age },
    resave: false,
    saveUninitialized: false,
    store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
  }));
}

setUp(express(), { secret: 'cat', age: 1000 });
