const banned = new Set();

function ban(address) {
  banned.add(String(address));
}

module.exports = { banned, ban };
