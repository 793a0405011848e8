class Base {
  constructor(ctx) {
    this.ctx = ctx;
  }

  async start(ctx) {
    this.user = ctx.session.user;
    this.params = { ...ctx.query };
  }
}

module.exports = Base;
