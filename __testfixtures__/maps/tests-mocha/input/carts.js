const carts = {};

exports.add = (user, item) => {
  if (!carts[user]) carts[user] = [];
  carts[user].push(item);
  return carts[user].length;
};

exports.of = (user) => carts[user] || [];
