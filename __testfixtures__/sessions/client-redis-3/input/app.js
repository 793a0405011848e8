const express = require('express');
const redis = require('redis');
const session = require('express-session');

const client = redis.createClient(process.env.REDIS_URL);
client.on('error', console.error);

const app = express();
app.use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
}));
