const Koa = require('koa');

const app = new Koa();
let visitors = 0;

app.use(async (ctx) => {
  if (ctx.path !== '/visits') return;
  if (ctx.method === 'POST') ctx.body = { visitor: ++visitors };
  else ctx.body = `${visitors} visitors so far`;
});

app.listen(process.env.PORT);
