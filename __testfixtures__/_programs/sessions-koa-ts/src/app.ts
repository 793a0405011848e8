import { json } from 'node:stream/consumers';
import Koa from 'koa';
import session, { type CreateSessionOptions } from 'koa-session';
import MemoryStore from 'koa-session-memory';

interface Context {
  method: string;
  path: string;
  req: NodeJS.ReadableStream;
  session: { user?: string; views: number } | null;
  status: number;
  body: unknown;
  throw(status: number, message: string): never;
}

const app = new Koa();
app.keys = [process.env.SESSION_SECRET];

const options: CreateSessionOptions = {
  key: 'typed.sid',
  store: new MemoryStore(),
  maxAge: 'session',
};
app.use(session(options, app));

app.use(async (ctx: Context) => {
  switch (`${ctx.method} ${ctx.path}`) {
    case 'POST /login': {
      const { user } = (await json(ctx.req)) as { user: string };
      if (ctx.session) Object.assign(ctx.session, { user, views: 0 });
      ctx.body = { user };
      return;
    }
    case 'GET /me': {
      if (!ctx.session?.user) ctx.throw(401, 'log in first');
      ctx.session.views += 1;
      ctx.body = { user: ctx.session.user, views: ctx.session.views };
      return;
    }
    case 'POST /logout':
      ctx.session = null;
      ctx.status = 204;
  }
});

const server = app.listen(process.env.PORT ?? 3000);
process.on('SIGTERM', () => server.close());
