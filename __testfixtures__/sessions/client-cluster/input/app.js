const express = require('express');
const session = require('express-session');
const Redis = require('ioredis');

const cluster = new Redis.Cluster([{ host: 'redis', port: 6379 }]);

const app = express();
app.use(session({
  secret: 'cat',
  resave: false,
  saveUninitialized: false,
  cookie: { maxAge: 1000 },
}));
app.get('/', async (req, res) => res.send(await cluster.get('x')));
