export const scores = new Map();

export function scoreOf(user) {
  return scores.get(user) ?? 0;
}

export default function save(user, score) {
  scores.set(user, score);
}
