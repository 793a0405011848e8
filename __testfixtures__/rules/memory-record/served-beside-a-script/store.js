const rooms = {}; //~ memory-record rooms

exports.keep = (id, room) => (rooms[id] = room);
exports.seed = (room) => exports.keep('first', room);
