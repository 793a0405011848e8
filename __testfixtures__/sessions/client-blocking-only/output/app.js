const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');
const Redis = require('ioredis');

const queue = new Redis();
const work = async () => console.log(await queue.blpop('jobs', 0));

const app = express();
app.use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
work();
