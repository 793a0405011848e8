import { name } from './app.js';

export const scores = new Map();

export function scoreOf(user) {
  return scores.get(user ?? name) ?? 0;
}
