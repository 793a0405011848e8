const scores = new Map();

exports.scoreOf = (user) => scores.get(user) ?? 0;

exports.save = function (user, score) {
  scores.set(user, score);
};
