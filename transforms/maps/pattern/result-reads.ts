import type { Statement } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Step } from '../../../src/model/step.js';
import { fateOf } from '../copies.js';
import { accessOf, sameKey, type Access } from './access.js';
import { namedEntry } from './as-there.js';
import { usesIn, type Spot } from './block.js';
import { stepAt } from './emit.js';
import { isFunction, shorthandKey } from './nodes.js';
import { waits } from './order.js';
import { isStillThere } from './quiet.js';
import { assigns, isReassigned, isStable } from './stable.js';
import { declares } from './scope.js';
import type { State, Use } from '../state.js';

/**
 * Where the statements behind an operation read its entry again, with nothing in between that could have changed it:
 * `o[k]++; if (o[k] > 5) …`.
 * @param name a variable that has the entry too, as long as it stays that one
 */
export function readsBehind(
  access: Access,
  { siblings, index }: Pick<Spot, 'siblings' | 'index'>,
  state: State,
  name?: string,
): Access[] {
  if (!isStable(access, state)) return [];
  const reads: Access[] = [];
  const behind = siblings.slice(index + 1);
  for (const statement of behind) {
    if (isReassigned(access, [statement]) || (name !== undefined && isOther(name, statement))) return reads;
    for (const one of usesIn(access.use, state, statement)) {
      const read = accessOf(one, state);
      if (!read || !isSame(read, access, statement) || !isStillThere(read, behind, state)) return reads;
      if (fateOf(state, one.file, read.node).mutations.length) return reads;
      reads.push(read);
    }
    if (waits(statement)) return reads;
  }
  return reads;
}

/** A read of the entry, which runs when its statement does. */
function isSame({ op, key, ancestors }: Access, access: Access, statement: Statement): boolean {
  const isInside = (): boolean => ancestors.slice(ancestors.indexOf(statement)).some(isFunction);
  return op === 'get' && sameKey(key, access.key) && !isInside();
}

function isOther(name: string, code: Statement): boolean {
  return assigns(code, new Set([name])) || declares(code, name);
}

/** The steps that let reads take a variable instead, and the uses that they cover. */
export function takenFrom(
  name: string,
  reads: readonly Access[],
  state: State,
): { steps: Step[]; uses: Use[] } {
  const steps = reads.map(({ use, node, ancestors }) =>
    stepAt(use, rangeOf(node), [shorthandKey(node, ancestors) + namedEntry(state, use, node, name)]),
  );
  return { steps, uses: reads.map(({ use }) => use) };
}
