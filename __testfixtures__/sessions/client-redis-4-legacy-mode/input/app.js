const express = require('express');
const session = require('express-session');
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
}));
