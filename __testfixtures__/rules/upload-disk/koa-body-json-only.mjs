import Koa from 'koa';
import { koaBody } from 'koa-body';

export const app = new Koa();
app.use(koaBody({ jsonLimit: '1mb' }));
