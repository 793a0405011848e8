const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');
const Redis = require('ioredis');

function health() {
  const probe = new Redis(process.env.REDIS_URL);
  return probe.ping().finally(() => probe.disconnect());
}

const app = express();
app.use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
app.get('/health', (req, res, next) => health().then((pong) => res.send(pong), next));
