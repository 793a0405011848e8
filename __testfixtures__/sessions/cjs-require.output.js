const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

const app = express();

app.use(
  session({
    secret: process.env.SESSION_SECRET,
    resave: false,
    saveUninitialized: false,
    cookie: { maxAge: 24 * 60 * 60 * 1000 },
    store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
  }),
);

app.listen(3000);
