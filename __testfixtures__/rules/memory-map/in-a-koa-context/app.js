const Koa = require('koa');
const visit = require('./visit');

const visits = new Map(); //~ memory-map visits
const names = new Map([['a', 'A']]);

const app = new Koa();
app.context.visits = visits;
app.context.names = names;
app.use(visit);
module.exports = app;
