const Koa = require('koa');

const app = new Koa();
app.keys = ['some secret', 'another secret'];
module.exports = app;
