const Koa = require('koa');
const { v4: uuid } = require('uuid');

const app = new Koa();
app.keys = [uuid()]; //~ start-up-secret app.keys
module.exports = app;
