const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');
const Redis = require('ioredis');

const cluster = new Redis.Cluster([{ host: 'redis', port: 6379 }]);

const app = express();
app.use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
app.get('/', async (req, res) => res.send(await cluster.get('x')));
