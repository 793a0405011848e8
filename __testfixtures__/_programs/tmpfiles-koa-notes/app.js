const Koa = require('koa');
const fs = require('fs');
const path = require('path');
const { pipeline } = require('stream/promises');

const NOTES = path.join(__dirname, 'notes');
fs.mkdirSync(NOTES, { recursive: true });

const app = new Koa();
app.silent = true;

app.use(async (ctx, next) => {
  const [, kind, name] = ctx.path.split('/');
  if (kind !== 'notes' || !name) return next();
  const file = path.join(NOTES, `${name}.md`);
  if (ctx.method === 'PUT') {
    await pipeline(ctx.req, fs.createWriteStream(file));
    ctx.status = 201;
  } else if (ctx.method === 'DELETE') {
    fs.unlinkSync(file);
    ctx.status = 204;
  } else {
    ctx.attachment(`${name}.md`);
    ctx.type = 'text/markdown';
    ctx.body = fs.createReadStream(file);
  }
});

app.use(async (ctx) => {
  if (ctx.path !== '/notes') return;
  const names = await fs.promises.readdir(NOTES);
  ctx.body = { notes: names.map((name) => path.basename(name, '.md')) };
});

app.listen(process.env.PORT || 3000);
