const Koa = require('koa');
const Redis = require('ioredis');

const app = new Koa();
const redis = new Redis(process.env.REDIS_URL);

app.use(async (ctx) => {
  if (ctx.path !== '/visits') return;
  if (ctx.method === 'POST') ctx.body = { visitor: await redis.incr('visitors') };
  else ctx.body = `${(await redis.get('visitors')) ?? 0} visitors so far`;
});

app.listen(process.env.PORT);
