import express from 'express';
import session from 'express-session';
import RedisStore from 'connect-redis';
import { client } from './redis.mjs';

express().use(session({ secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 }, store: new RedisStore({ client }) }));
