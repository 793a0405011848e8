const Koa = require('koa');
const Router = require('@koa/router');
const multer = require('@koa/multer');
const { promises: fs } = require('fs');

const upload = multer({ dest: 'uploads/' });
const router = new Router();

router.post('/files', upload.single('file'), async (ctx) => {
  const data = await fs.readFile(ctx.file.path);
  ctx.body = { id: ctx.file.filename, bytes: data.length };
});

router.post('/lists', upload.array('lists'), async (ctx) => {
  for (const { path } of ctx.request.files) await fs.unlink(path);
  ctx.status = 204;
});

new Koa().use(router.routes()).listen(3000);
