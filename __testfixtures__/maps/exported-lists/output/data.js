const { sharedList, sharedMap } = require("./state/stores");

module.exports = {
  accounts: sharedList("accounts"),
  deposits: sharedMap("deposits"),
  limits: { low: 10 },
  nextId: 1,
};
