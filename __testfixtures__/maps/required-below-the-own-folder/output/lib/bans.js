const { sharedSet } = require("../state/stores");

const banned = sharedSet("banned");

async function ban(address) {
  await banned.add(String(address));
}

module.exports = { banned, ban };
