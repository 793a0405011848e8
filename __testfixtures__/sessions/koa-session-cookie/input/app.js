const Koa = require('koa');
const { createSession } = require('koa-session');

const app = new Koa();
app.keys = ['some secret'];
app.use(createSession({ key: 'koa.sess', maxAge: 86400000 }, app));
