const rooms = require('./rooms');

exports.countRooms = async () => (await rooms.list()).length;
