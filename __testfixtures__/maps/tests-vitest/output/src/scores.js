import { sharedMap } from './state/stores.js';

export const scores = sharedMap('scores');

export async function save(name, score) {
  if (score < 0) throw new RangeError('negative');
  await scores.set(name, score);
}

export async function scoreOf(name) {
  return (await scores.get(name)) ?? 0;
}
