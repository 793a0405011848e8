const scores = new Map();

exports.scoreOf = (user) => scores.get(user) ?? 0;

exports.save = (user, score) => {
  scores.set(user, Number(score));
};
