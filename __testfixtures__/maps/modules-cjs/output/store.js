const { sharedMap } = require("./state/stores");

const scores = sharedMap("scores");

exports.scoreOf = async (user) => (await scores.get(user)) ?? 0;

exports.save = async function (user, score) {
  await scores.set(user, score);
};
