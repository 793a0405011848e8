const Koa = require('koa');

const app = new Koa();
const boards = new Map(); //~ memory-map boards
const votes = new Map(); //~ memory-map votes
const names = new Map([['a', 'Ada']]);

app.boards = boards;
app.names = names;
app.context.votes = votes;
app.use(async (ctx, next) => {
  ctx.kept = { boards: new Map() };
  await next();
});
app.use(async (ctx) => {
  const { boards: own } = ctx.kept;
  own.set(ctx.path, ctx.app.names.get(ctx.query.by));
  const { votes: cast } = ctx;
  cast.set(ctx.query.by, ctx.query.vote);
  ctx.app.boards.set(ctx.path, ctx.query.text);
  ctx.body = [...own];
});

app.listen(3000);
process.on('SIGTERM', () => process.exit());
