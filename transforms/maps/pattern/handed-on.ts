import type { Node } from '@babel/types';
import { isWithin } from '../../../src/ast/walk.js';
import { fateOf } from '../copies.js';
import type { State, Use } from '../state.js';
import type { Run } from './run.js';

/**
 * `u.n++; return u;`, and who gets it changes it: what the one call gives is a copy. Or it goes where that cannot be seen.
 * @param read the expression of the run whose value is looked at behind it
 */
export function isChangedElsewhere(read: Node, { items }: Run, { file }: Use, state: State): boolean {
  const { mutations, escapes } = fateOf(state, file, read);
  return [...mutations, ...escapes].some(
    (one) => one.file.file !== file.file || !items.some(({ statement }) => isWithin(one.node, statement)),
  );
}
