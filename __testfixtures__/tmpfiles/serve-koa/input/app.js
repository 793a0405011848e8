const Koa = require('koa');
const Router = require('@koa/router');
const mount = require('koa-mount');
const send = require('koa-send');
const serve = require('koa-static');
const fs = require('fs');
const path = require('path');

const DOCS = path.join(__dirname, 'docs');
const app = new Koa();
const router = new Router();

app.use(serve(path.join(__dirname, 'public')));
app.use(mount('/docs', serve(DOCS, { maxage: 1000 })));

router.post('/docs/:name', async (ctx) => {
  await fs.promises.writeFile(path.join(DOCS, `${ctx.params.name}.html`), ctx.request.body);
  ctx.status = 201;
});

router.post('/public/:name', async (ctx) => {
  fs.writeFileSync(`./public/pages/${ctx.params.name}.html`, ctx.request.body);
  ctx.status = 201;
});

router.get('/print/:name', async (ctx) => {
  await send(ctx, `${ctx.params.name}.html`, { root: DOCS });
});

router.get('/show/:name', (ctx) => send(ctx, ctx.params.name, { root: path.join(__dirname, 'docs'), maxage: 1000 }));

router.get('/raw/:name', async (ctx) => {
  ctx.attachment(`${ctx.params.name}.html`);
  ctx.body = fs.createReadStream(path.join(DOCS, `${ctx.params.name}.html`));
});

app.use(router.routes());
app.listen(3000);
