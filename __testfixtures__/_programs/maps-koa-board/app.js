const { json } = require('stream/consumers');
const Koa = require('koa');
const store = require('./store');

const app = new Koa();

app.use(async (ctx, next) => {
  if (ctx.method !== 'POST') return next();
  ctx.state.body = await json(ctx.req);
  return next();
});

app.use((ctx) => {
  const [, id, action] = ctx.path.split('/');
  const author = String(ctx.state.body?.author);
  const text = String(ctx.state.body?.text);
  if (ctx.method === 'GET') {
    const found = id ? store.read(id) : store.titles();
    if (!found) ctx.throw(404, 'no such thread');
    ctx.body = found;
    return;
  }
  switch (action) {
    case 'replies': {
      const result = store.reply(id, author, text);
      ctx.status = { ok: 201, missing: 404, locked: 423 }[result];
      ctx.body = { result };
      break;
    }
    case 'lock':
      ctx.status = store.lock(id) ? 204 : 404;
      break;
    case 'likes':
      ctx.body = { likes: store.like(id) };
      break;
    default:
      ctx.status = store.create(id, author, text) ? 201 : 409;
      ctx.body = { id };
  }
});

app.listen(process.env.PORT || 3000);
