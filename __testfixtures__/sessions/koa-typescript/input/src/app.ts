import Koa from 'koa';
import { createSession } from 'koa-session';
import MemoryStore from 'koa-session-memory';

const app = new Koa();
app.use(createSession({ store: new MemoryStore() }, app));
