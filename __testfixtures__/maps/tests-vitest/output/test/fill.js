import { save } from '../src/scores.js';

export async function fill(names) {
  for (const [i, name] of names.entries()) await save(name, i);
}
