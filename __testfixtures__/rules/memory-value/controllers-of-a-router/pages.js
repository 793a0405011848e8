const Base = require('./base');

class Pages extends Base {
  show() {
    this.ctx.body = { user: this.user, params: this.params };
  }
}

module.exports = Pages;
