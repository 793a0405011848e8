const Koa = require('koa');
const { createSession } = require('koa-session');
const MemoryStore = require('koa-session-memory');

const app = new Koa();
app.keys = ['some secret'];
app.use(createSession({ key: 'koa.sess', store: new MemoryStore() }, app));
