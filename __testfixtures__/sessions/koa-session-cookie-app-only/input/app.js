const Koa = require('koa');
const session = require('koa-session');

const server = new Koa();
server.keys = ['some secret'];
server.use(session(server));
