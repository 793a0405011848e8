const Koa = require('koa');
const Router = require('@koa/router');
const multer = require('@koa/multer');
const { deleteObject, getObject, objectStorage } = require('./state/objects');

const upload = multer({ storage: objectStorage({ prefix: 'uploads' }) });
const router = new Router();

router.post('/files', upload.single('file'), async (ctx) => {
  const data = await getObject(ctx.file.key);
  ctx.body = { id: ctx.file.filename, bytes: data.length };
});

router.post('/lists', upload.array('lists'), async (ctx) => {
  for (const { key: path } of ctx.request.files) await deleteObject(path);
  ctx.status = 204;
});

new Koa().use(router.routes()).listen(3000);
