const rooms = new Map();

exports.open = (name) => {
  rooms.set(name, { name });
};

exports.list = () => [...rooms.keys()];
