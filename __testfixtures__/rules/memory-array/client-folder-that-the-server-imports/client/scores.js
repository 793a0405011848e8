const scores = []; //~ memory-array scores

export function add(score) {
  scores.push(score);
  return scores;
}
