const Koa = require('koa');
const Router = require('@koa/router');
const { connect } = require('./database');

const app = new Koa();
app.context.db = { users: [] }; //~ memory-record app.context.db
app.context.seen = new Set(); //~ memory-set app.context.seen
app.context.sql = connect();
app.context.limits = { users: 10 };

const router = new Router();
router.post('/users', async (ctx) => {
  if (ctx.db.users.length >= ctx.limits.users) return ctx.throw(409);
  ctx.db.users.push(ctx.request.body);
  ctx.seen.add(ctx.request.body.name);
  await ctx.sql.insert(ctx.request.body);
  ctx.body = ctx.db.users;
});
// Of this request alone.
router.get('/mine', (ctx) => {
  ctx.own = [];
  ctx.own.push(ctx.query.name);
  ctx.body = ctx.own;
});
app.use(router.routes());
module.exports = app;
