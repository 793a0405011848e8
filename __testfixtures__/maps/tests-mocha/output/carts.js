const { sharedRecord } = require("./state/stores");

const carts = sharedRecord("carts");

exports.add = async (user, item) => {
  await carts.update(user, (entry = []) => {
    entry.push(item);
    return entry;
  });
  return (await carts.get(user)).length;
};

exports.of = async (user) => (await carts.get(user)) || [];
