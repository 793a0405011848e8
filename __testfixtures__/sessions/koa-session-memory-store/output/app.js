const Koa = require('koa');
const { createSession } = require('koa-session');
const { redisClient } = require('./state/redis');
const { redisSessionStore } = require('./state/koa-session-store');

const app = new Koa();
app.keys = ['some secret'];
app.use(createSession({ key: 'koa.sess', store: redisSessionStore(redisClient, 'app:sess:') }, app));
