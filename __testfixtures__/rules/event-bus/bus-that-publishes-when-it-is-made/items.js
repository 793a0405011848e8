class Items {
  constructor(bus) {
    this.bus = bus;
  }

  save(item) {
    this.bus.emit('saved', item);
  }
}

module.exports = { Items };
