const express = require('express');
const session = require('express-session');
const RedisStore = require('connect-redis')(session);
const redis = require('redis');

const options = { url: process.env.REDIS_URL, legacyMode: true };
const redisClient = redis.createClient(options);
redisClient.connect().catch(console.error);

const app = express();
app.use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
