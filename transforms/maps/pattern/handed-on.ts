import type { Node } from '@babel/types';
import { fateOf } from '../copies.js';
import type { State, Use } from '../state.js';

/**
 * `u.n++; return u;`, and who gets it changes it: what the one call gives is a copy. Or it goes where that cannot be seen.
 * @param shown the expressions behind the change that have the entry, or a part of it, as their value
 */
export function isChangedElsewhere(shown: readonly Node[], { file }: Use, state: State): boolean {
  return shown.some((one) => {
    const { mutations, escapes } = fateOf(state, file, one);
    return mutations.length + escapes.length > 0;
  });
}
