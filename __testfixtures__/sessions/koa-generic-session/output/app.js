const Koa = require('koa');
const session = require('koa-generic-session');
const { redisClient } = require('./state/redis');
const { redisSessionStore } = require('./state/koa-session-store');

const app = new Koa();
app.keys = ['some secret'];
app.use(session({
  key: 'sid',
  store: redisSessionStore(redisClient, 'app:sess:'),
}));
