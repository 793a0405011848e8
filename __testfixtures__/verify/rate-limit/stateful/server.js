const Koa = require('koa');

const app = new Koa();
const LIMIT = 2;
const WINDOW_MS = 3_600_000;
const windows = new Map();

app.use(async (ctx, next) => {
  const key = ctx.get('x-api-key');
  if (!key) ctx.throw(401, 'an API key is required');
  const now = Date.now();
  if (!(windows.get(key)?.ends > now)) windows.set(key, { count: 0, ends: now + WINDOW_MS });
  const count = ++windows.get(key).count;
  if (count > LIMIT) ctx.throw(429, 'too many requests');
  await next();
});

app.use((ctx) => {
  ctx.body = { quote: 'Simplicity is prerequisite for reliability.' };
});

app.silent = true;
app.listen(process.env.PORT);
