const Koa = require('koa');
const Redis = require('ioredis');

const app = new Koa();
const LIMIT = 2;
const WINDOW_MS = 3_600_000;
const redis = new Redis(process.env.REDIS_URL);

app.use(async (ctx, next) => {
  const key = ctx.get('x-api-key');
  if (!key) ctx.throw(401, 'an API key is required');
  const name = `requests:${key}`;
  const [[, count]] = await redis.multi().incr(name).pexpire(name, WINDOW_MS, 'NX').exec();
  if (count > LIMIT) ctx.throw(429, 'too many requests');
  await next();
});

app.use((ctx) => {
  ctx.body = { quote: 'Simplicity is prerequisite for reliability.' };
});

app.silent = true;
app.listen(process.env.PORT);
