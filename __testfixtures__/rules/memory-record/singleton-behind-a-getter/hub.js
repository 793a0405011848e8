class Hub {
  static instance = null;

  monitors = {}; //~ memory-record monitors

  static getInstance() {
    if (Hub.instance == null) Hub.instance = new Hub();
    return Hub.instance;
  }
}

module.exports = { Hub };
