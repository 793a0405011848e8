class Store {
  constructor() {
    this.states = {}; //~ memory-record states
    this.routes = {};
  }
}
module.exports = { Store };
