import Koa from 'koa';
import { koaBody } from 'koa-body';

export const app = new Koa();
app.use(koaBody({ multipart: true })); //~ upload-disk koaBody
