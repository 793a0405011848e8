import Koa from 'koa';
import session from 'koa-session';
import SessionStore from 'koa-session-local';
import { redis } from './redis.js';

const app = new Koa();
const config = { key: 'sid', store: new SessionStore() };

app.keys = ['some secret'];
app.use(session(config, app));
app.use(async (ctx) => (ctx.body = await redis.get('x')));
