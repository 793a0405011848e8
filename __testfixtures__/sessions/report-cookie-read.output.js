const express = require('express');
const session = require('express-session');
const { RedisStore } = require('connect-redis');
const { redisClient } = require('./state/redis');

const app = express();
app.use(session({
  name: 'visit',
  secret: 'cat',
  cookie: { maxAge: 1000 },
  resave: false,
  store: new RedisStore({ client: redisClient, prefix: 'app:sess:' }),
}));
app.get('/', (req, res) => res.json({ isNew: !(req.headers.cookie ?? '').includes('visit=') }));
app.get('/again', (req, res) => res.json({ isNew: !req.cookies.visit }));
