const banned = new Set();

exports.banned = banned;
exports.ban = (address) => {
  banned.add(String(address));
};
