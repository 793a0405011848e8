class Service {
  constructor(context) {
    this.context = context;
    this.client = null;
  }

  async init() {
    this.client = await this.context.connect();
  }

  async run() {
    await this.init();
    return this;
  }
}

module.exports = { Service };
