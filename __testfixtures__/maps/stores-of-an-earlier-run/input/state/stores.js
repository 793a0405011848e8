class SharedMap {
  constructor(name) {
    this.name = name;
  }

  async get(key) {
    return this.name + key;
  }
}

function sharedMap(name) {
  return new SharedMap(name);
}

module.exports = { SharedMap, sharedMap };
