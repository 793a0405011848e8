module.exports = async (ctx) => {
  ctx.visits.set(ctx.ip, Date.now());
  ctx.state.names = new Map();
  ctx.state.names.set(ctx.ip, ctx.query.name);
  ctx.body = ctx.names.get(ctx.query.name);
};
