import Koa from 'koa';

const app = new Koa();
const hits = new Map(); //~ memory-map hits

app.use(async (ctx, next) => {
  hits.set(ctx.path, (hits.get(ctx.path) ?? 0) + 1);
  await next();
});
