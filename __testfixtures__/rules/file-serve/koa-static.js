const Koa = require('koa');
const serve = require('koa-static');
const fs = require('fs');

const app = new Koa();
app.use(serve('generated'));  //~ file-serve serve
app.use(async (ctx) => {
  await fs.promises.writeFile(`generated/${ctx.query.name}.txt`, 'x'); //~ file-write fs.promises.writeFile
});
module.exports = app;
