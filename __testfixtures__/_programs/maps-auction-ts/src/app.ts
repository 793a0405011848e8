import { json } from 'node:stream/consumers';
import Koa, { type Context } from 'koa';
import { Auctions, type Bid } from './auctions.js';

const auctions = new Auctions();
const app = new Koa();

app.use(async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    ctx.status = 500;
    ctx.body = { error: (error as Error).message };
  }
});

app.use(async (ctx: Context) => {
  const [, kind, name = ''] = ctx.path.split('/');
  if (kind !== 'auctions') return;
  switch (ctx.method) {
    case 'PUT': {
      const { minimum } = (await json(ctx.req)) as { minimum: number };
      ctx.status = auctions.open(name, minimum) ? 201 : 409;
      ctx.body = { open: auctions.names() };
      return;
    }
    case 'POST': {
      const result = auctions.bid(name, (await json(ctx.req)) as Bid);
      ctx.status = { ok: 200, low: 409, unknown: 404 }[result];
      ctx.body = { result, best: auctions.best(name) ?? null };
      return;
    }
    case 'DELETE':
      ctx.body = { winner: auctions.close(name) };
      return;
    default:
      ctx.body = auctions.names().map((each) => ({ name: each, best: auctions.best(each)?.amount ?? 0 }));
  }
});

app.listen(process.env.PORT ?? 3000);
