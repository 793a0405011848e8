const Koa = require('koa');
const session = require('koa-generic-session');
const { json } = require('node:stream/consumers');

const app = new Koa();
app.keys = [process.env.SESSION_SECRET];

app.use(session({
  key: 'koa.sid',
  cookie: { maxAge: 2 * 60 * 60 * 1000 },
}));

const routes = {
  async 'POST /login'(ctx) {
    const { user } = await json(ctx.req);
    ctx.session.user = user;
    ctx.session.views = 0;
    ctx.body = { user };
  },
  'GET /me'(ctx) {
    const { user } = ctx.session;
    ctx.assert(user, 401, 'log in first');
    ctx.session.views++;
    ctx.body = { user, views: ctx.session.views };
  },
  'POST /logout'(ctx) {
    ctx.session = null;
    ctx.status = 204;
  },
};

app.use((ctx) => routes[`${ctx.method} ${ctx.path}`]?.(ctx));

const server = app.listen(process.env.PORT || 3000);

process.on('SIGTERM', () => server.close());
