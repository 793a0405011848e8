const express = require('express');
const session = require('express-session');
const Redis = require('ioredis');

const queue = new Redis();
const work = async () => console.log(await queue.blpop('jobs', 0));

const app = express();
app.use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
}));
work();
