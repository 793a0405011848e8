import express from 'express';
import session, { type Store } from 'express-session';
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis';

const store: Store = new RedisStore({ client: redisClient, prefix: 'app:sess:' });
express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store }));
