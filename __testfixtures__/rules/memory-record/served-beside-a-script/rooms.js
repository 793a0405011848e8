class Rooms {
  rooms = {}; //~ memory-record rooms

  keep(id, room) {
    return (this.rooms[id] = room);
  }
}

exports.Rooms = Rooms;
