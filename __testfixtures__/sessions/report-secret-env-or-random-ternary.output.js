const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');
const { nanoid } = require('nanoid');

const app = express();
app.use(session({
  secret: process.env.SESSION_SECRET ? process.env.SESSION_SECRET : nanoid(),
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
