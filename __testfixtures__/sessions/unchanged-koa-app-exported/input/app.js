const Koa = require('koa');
const session = require('koa-session');

const app = module.exports = new Koa();
app.keys = ['secret'];
app.use(session(app));
