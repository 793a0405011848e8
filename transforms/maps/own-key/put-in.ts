import type { Node } from '@babel/types';
import { isWithin } from '../../../src/ast/walk.js';
import type { Binding } from '../../../src/find/runtime/names.js';
import { accessOf } from '../pattern/access.js';
import type { State } from '../state.js';

/** `m.set(user.id, user);` as a statement before, in a block around: the name stands for the entry from then on. */
export function isPutIn(state: State, { kind, names, references }: Binding, name: Node): boolean {
  if (kind !== 'const') return false;
  return state.uses.some((use) => {
    const access = use.file.file === names.file ? accessOf(use, state) : undefined;
    if (access?.op !== 'set' || !references.some((one) => one === access.value)) return false;
    const [block, statement] = access.ancestors.slice(-2);
    const isBefore = (access.node.end ?? 0) <= (name.start ?? 0);
    return (
      isBefore && statement?.type === 'ExpressionStatement' && block !== undefined && isWithin(name, block)
    );
  });
}
