import express from 'express';
import session from 'express-session';
import connectRedis from 'connect-redis';
import { client } from './redis.mjs';

const RedisStore = connectRedis(session);

express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: new RedisStore({ client }) }));
