import { json } from 'node:stream/consumers';
import Koa from 'koa';
import session from 'koa-session';
import MemoryStore from 'koa-session-memory';

const app = new Koa();
app.keys = [process.env.SESSION_SECRET];

app.use(session({ store: new MemoryStore(), maxAge: 2 * 60 * 60 * 1000 }, app));

app.use(async (ctx, next) => {
  if (ctx.path !== '/login') return next();
  const { user } = await json(ctx.req);
  Object.assign(ctx.session, { user, views: 0 });
  ctx.body = { user };
});

app.use(async (ctx, next) => {
  if (ctx.path !== '/me') return next();
  ctx.assert(ctx.session.user, 401, 'log in first');
  ctx.session.views += 1;
  ctx.body = { user: ctx.session.user, views: ctx.session.views };
});

app.use((ctx) => {
  if (ctx.path !== '/logout') return;
  ctx.session = null;
  ctx.status = 204;
});

const server = app.listen(process.env.PORT ?? 3000);
process.on('SIGTERM', () => server.close());
