const express = require('express');
const { createClient } = require('redis');
const session = require('express-session');
const { RedisStore } = require('connect-redis');

const client = createClient({ url: process.env.REDIS_URL });
client.connect().catch(console.error);

const app = express();
app.use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
  store: new RedisStore({ client, prefix: 'app:sess:' }),
}));
