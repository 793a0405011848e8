const Koa = require('koa');
const session = require('koa-generic-session');

const app = new Koa();
app.keys = [process.env.SESSION_SECRET];
app.use(session());
app.use((ctx) => {
  const progress = { done: 0 };
  ctx.session.progress = progress;
  const timer = setInterval(() => {
    progress.done += 1;
    if (progress.done === 3) clearInterval(timer);
  }, 10);
  ctx.body = progress;
});
app.listen(3000);
