const Koa = require('koa');
const app = new Koa();
const hits = {};
const recent = [];

app.use((ctx, next) => {
  if (ctx.path !== '/stats') return next();
  ctx.body = { hits, recent: { paths: recent } };
});

app.use((ctx, next) => {
  if (ctx.path !== '/recent') return next();
  ctx.body = recent;
});

app.use((ctx) => {
  hits[ctx.path] = (hits[ctx.path] || 0) + 1;
  recent.push(ctx.path);
  ctx.body = `hello ${ctx.path}`;
});

app.listen(3000);
