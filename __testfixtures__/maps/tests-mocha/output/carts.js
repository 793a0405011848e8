const { sharedRecord } = require("./state/stores");

const carts = sharedRecord("carts");

exports.add = async (user, item) => {
  const current = await carts.update(user, (entry = []) => {
    entry.push(item);
    return entry;
  });
  return current.length;
};

exports.of = async (user) => (await carts.get(user)) || [];
