const scores = new Map();

function scoreOf(user) {
  return scores.get(user) ?? 0;
}

function save(user, score) {
  scores.set(user, Number(score));
}

module.exports = { scoreOf, save };
