class Draft {
  constructor() {
    this.lines = new Map();
  }

  write(line, text) {
    this.lines.set(line, text);
    return this;
  }
}
exports.Draft = Draft;
exports.sent = new Map(); //~ memory-map sent
