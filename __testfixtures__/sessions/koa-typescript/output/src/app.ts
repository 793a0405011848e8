import Koa from 'koa';
import { createSession } from 'koa-session';
import { redisClient } from './state/redis.js';
import { redisSessionStore } from './state/koa-session-store.js';

const app = new Koa();
app.use(createSession({ store: redisSessionStore(redisClient, 'app:sess:') }, app));
