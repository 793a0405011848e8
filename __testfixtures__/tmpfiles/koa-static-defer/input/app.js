const Koa = require('koa');
const fs = require('fs');
const path = require('path');
const serve = require('koa-static');

const FILES = path.join(__dirname, 'files');
const app = new Koa();

app.use(async (ctx, next) => {
  if (ctx.method !== 'PUT') return next();
  await fs.promises.writeFile(path.join(FILES, ctx.query.name), ctx.query.text);
  ctx.status = 201;
});

app.use(serve(FILES, { defer: true }));
app.listen(3000);
