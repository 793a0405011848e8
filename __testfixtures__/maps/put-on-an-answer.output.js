const Koa = require('koa');
const { sharedList, sharedRecord } = require('./state/stores');
const app = new Koa();
const hits = sharedRecord('hits');
const recent = sharedList('recent');

app.use(async (ctx, next) => {
  if (ctx.path !== '/stats') return next();
  ctx.body = { hits: Object.fromEntries(await hits.entries()), recent: { paths: await recent.toArray() } };
});

app.use(async (ctx, next) => {
  if (ctx.path !== '/recent') return next();
  ctx.body = await recent.toArray();
});

app.use(async (ctx) => {
  await hits.increment(ctx.path);
  await recent.push(ctx.path);
  ctx.body = `hello ${ctx.path}`;
});

app.listen(3000);
