const { sharedMap } = require("./state/stores");

const rooms = sharedMap("rooms");

exports.open = async (name) => {
  await rooms.set(name, { name });
};

exports.list = async () => [...(await rooms.keys())];
