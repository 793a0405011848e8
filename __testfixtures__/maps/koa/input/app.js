const Koa = require('koa');
const Router = require('@koa/router');

const app = new Koa();
const router = new Router();
const scores = new Map();

app.use((ctx, next) => {
  ctx.state.best = scores.get('best') ?? 0;
  return next();
});

router.put('/scores/:user', (ctx) => {
  scores.set(ctx.params.user, Number(ctx.request.body.score));
  ctx.status = 204;
});

router.get('/scores/:user', (ctx) => {
  ctx.body = { score: scores.get(ctx.params.user) ?? 0 };
});

app.use(router.routes());
app.listen(3000);
