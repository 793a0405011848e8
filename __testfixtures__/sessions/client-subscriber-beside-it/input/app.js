const express = require('express');
const session = require('express-session');
const { createClient } = require('redis');

const subscriber = createClient();
const commands = createClient();
subscriber.connect().then(() => subscriber.subscribe('news', console.log));
commands.connect();

const app = express();
app.use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
}));
