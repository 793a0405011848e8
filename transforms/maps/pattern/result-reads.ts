import { accessOf, sameKey, type Access } from './access.js';
import { usesIn, type Spot } from './block.js';
import { isFunction } from './nodes.js';
import { waits } from './order.js';
import { isReassigned, isStable } from './stable.js';
import type { State } from '../state.js';

/**
 * Where the statements behind an operation read its entry again, with nothing in between that could have changed it:
 * `o[k]++; if (o[k] > 5) …`.
 */
export function readsBehind(access: Access, { siblings, index }: Spot, state: State): Access[] {
  const { key, use } = access;
  if (!isStable(access, state)) return [];
  const reads: Access[] = [];
  for (const statement of siblings.slice(index + 1)) {
    if (isReassigned(access, [statement])) return reads;
    for (const one of usesIn(use, state, statement)) {
      const read = accessOf(one, state);
      if (read?.op !== 'get' || !sameKey(read.key, key)) return reads;
      if (read.ancestors.slice(read.ancestors.indexOf(statement)).some(isFunction)) return reads;
      reads.push(read);
    }
    if (waits(statement)) return reads;
  }
  return reads;
}
