import type { Node } from '@babel/types';
import type { Place } from '../../../src/find/runtime/program.js';
import { returnsOf } from '../../../src/find/runtime/returns.js';
import { isCall, isMember, nameOfKey, rootOf, unwrapped } from '../../../src/find/runtime/syntax.js';
import { calledBy } from './functions.js';
import type { Grip } from './grip.js';
import { isOfModule } from './scopes.js';
import { put } from './stores.js';
import type { Trail } from './trail.js';

/** Functions that call functions that … */
const DEEPEST = 2;

/**
 * A value that was found in another collection is still in there: what changes it there changed it in the state as well.
 * `const user = users.find(…); online.push(user);`
 */
export function stillHeld(trail: Trail, { names, node }: Place, grip: Grip, depth = 0): void {
  const value = unwrapped(node);
  if (value.type === 'Identifier') {
    const binding = names.bindingOf(value);
    const declaration = binding && !isOfModule(binding) ? binding.declaration : undefined;
    const init =
      declaration?.type === 'VariableDeclarator' && declaration.id === binding?.node
        ? declaration.init
        : undefined;
    if (init) stillHeld(trail, { names, node: init }, grip, depth);
    return;
  }
  const holder = holderOf(value);
  if (holder) {
    const root = rootOf(holder);
    const binding = root.type === 'Identifier' ? names.bindingOf(root) : undefined;
    if (binding && binding.kind !== 'import' && isOfModule(binding)) put(trail, names, holder, grip);
    return;
  }
  if (!isCall(value) || isMember(value.callee) || depth >= DEEPEST) return;
  const called = calledBy(trail.context, { names, node: unwrapped(value.callee) });
  if (called.kind !== 'program') return;
  for (const one of called.callees)
    for (const returned of returnsOf(one.node))
      stillHeld(trail, { names: one.names, node: returned }, grip, depth + 1);
}

/** The collection that `users.find(…)`, `users[i]` leave the element in. */
function holderOf(node: Node): Node | undefined {
  if (isMember(node)) return node.computed ? node.object : undefined;
  if (!isCall(node) || !isMember(node.callee)) return undefined;
  const isLeft = /^(?:find|findLast|get|at)$/.test(nameOfKey(node.callee) ?? '');
  return isLeft ? node.callee.object : undefined;
}
