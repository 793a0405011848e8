const Koa = require('koa');
const Router = require('@koa/router');
const mount = require('koa-mount');
const serve = require('koa-static');
const path = require('path');
const { objectKey, objectReadStream, putObject, sendObjectKoa, serveObjectsKoa } = require('./state/objects');

const DOCS = 'docs';
const app = new Koa();
const router = new Router();

app.use(serve(path.join(__dirname, 'public'))).use(serveObjectsKoa('public'));
app.use(mount('/docs', serveObjectsKoa('docs', { maxAge: 1000 })));

router.post('/docs/:name', async (ctx) => {
  await putObject(objectKey(DOCS, `${ctx.params.name}.html`), ctx.request.body);
  ctx.status = 201;
});

router.post('/public/:name', async (ctx) => {
  await putObject(objectKey('public/pages', `${ctx.params.name}.html`), ctx.request.body);
  ctx.status = 201;
});

router.get('/print/:name', async (ctx) => {
  await sendObjectKoa(ctx, objectKey(DOCS, decodeURIComponent(`${ctx.params.name}.html`)));
});

router.get('/show/:name', (ctx) => sendObjectKoa(ctx, objectKey('docs', decodeURIComponent(ctx.params.name)), { maxAge: 1000 }));

router.get('/raw/:name', async (ctx) => {
  ctx.attachment(`${ctx.params.name}.html`);
  ctx.body = objectReadStream(objectKey(DOCS, `${ctx.params.name}.html`));
});

app.use(router.routes());
app.listen(3000);
