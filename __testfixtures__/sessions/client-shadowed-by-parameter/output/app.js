const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');
const Redis = require('ioredis');

const client = new Redis();

function setUp(app, client) {
  app.use(session({
    secret: 'cat',
    resave: false,
    saveUninitialized: false,
    cookie: { maxAge: 1000 },
    store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
  }));
  return client;
}

setUp(express(), client);
