const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { createClient } = require('redis');

const options = { secret: 'cat', resave: false, saveUninitialized: false, cookie: { maxAge: 1000 } };
const client = createClient();
client.connect();

express().use(session({
  ...options,
  store: new RedisStore({ client, prefix: 'app:sess:' }),
}));
