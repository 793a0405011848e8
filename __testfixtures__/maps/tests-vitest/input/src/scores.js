export const scores = new Map();

export function save(name, score) {
  if (score < 0) throw new RangeError('negative');
  scores.set(name, score);
}

export function scoreOf(name) {
  return scores.get(name) ?? 0;
}
