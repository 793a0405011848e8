// Another app: its client and its handlers say nothing about the shop.
const express = require('express');
const session = require('express-session');
const redis = require('redis');
const ConnectRedis = require('connect-redis').RedisStore;

const client = redis.createClient();
const app = express();
app.use(session({ secret: 'b', store: new ConnectRedis({ client }) }));
app.get('/', (req, res) => {
  req.session.seen = true;
  res.redirect(`/seen/${req.sessionID}`);
});
app.listen(3001);
