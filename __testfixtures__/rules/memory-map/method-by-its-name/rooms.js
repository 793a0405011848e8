class Rooms {
  all = new Map(); //~ memory-map all

  add(room) {
    this.all.set(room.id, room);
  }
}

module.exports = { Rooms };
