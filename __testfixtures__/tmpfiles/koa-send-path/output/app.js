const Koa = require('koa');
const { objectKey, putObject, sendObjectKoa } = require('./state/objects');

const FILES = 'files';
const app = new Koa();

app.use(async (ctx, next) => {
  if (ctx.method !== 'PUT') return next();
  await putObject(objectKey(FILES, ctx.query.name), ctx.query.text);
  ctx.status = 201;
});

app.use(async (ctx) => {
  await sendObjectKoa(ctx, objectKey(FILES, decodeURIComponent(ctx.path)), { maxAge: 1000 });
});
app.listen(3000);
