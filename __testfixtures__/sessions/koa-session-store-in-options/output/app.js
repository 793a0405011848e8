import Koa from 'koa';
import session from 'koa-session';
import { redisSessionStore } from './state/koa-session-store.js';
import { redis } from './redis.js';

const app = new Koa();
const config = { key: 'sid', store: redisSessionStore(redis, 'app:sess:') };

app.keys = ['some secret'];
app.use(session(config, app));
app.use(async (ctx) => (ctx.body = await redis.get('x')));
