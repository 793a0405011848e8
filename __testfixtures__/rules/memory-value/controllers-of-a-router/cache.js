class Cache {
  constructor(ctx) {
    this.age = ctx.age ?? 60;
    this.last = null; //~ memory-value last
  }

  put(value) {
    this.last = value;
  }

  get() {
    return this.last;
  }
}

module.exports = Cache;
