const Koa = require('koa');
const Router = require('@koa/router');
const { sharedMap } = require('./state/stores');

const app = new Koa();
const router = new Router();
const scores = sharedMap('scores');

app.use(async (ctx, next) => {
  ctx.state.best = (await scores.get('best')) ?? 0;
  return next();
});

router.put('/scores/:user', async (ctx) => {
  await scores.set(ctx.params.user, Number(ctx.request.body.score));
  ctx.status = 204;
});

router.get('/scores/:user', async (ctx) => {
  ctx.body = { score: (await scores.get(ctx.params.user)) ?? 0 };
});

app.use(router.routes());
app.listen(3000);
