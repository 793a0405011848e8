import express = require('express');
import session = require('express-session');
import { RedisStore } from 'connect-redis';
import { redisClient } from './state/redis';

const app = express();
app.use(session({
  secret: 'keyboard cat',
  resave: false,
  saveUninitialized: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
export = app;
