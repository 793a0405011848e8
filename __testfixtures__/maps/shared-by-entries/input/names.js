const rooms = require('./rooms');

exports.countRooms = () => rooms.list().length;
