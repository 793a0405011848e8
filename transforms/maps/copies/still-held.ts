import type { Node } from '@babel/types';
import type { Place } from '../../../src/find/runtime/program.js';
import { returnsOf } from '../../../src/find/runtime/returns.js';
import { isCall, isMember, nameOfKey, rootOf, unwrapped } from '../../../src/find/runtime/syntax.js';
import { calledBy } from './functions.js';
import type { Grip } from './grip.js';
import { puts } from './methods.js';
import { isOfModule } from './scopes.js';
import { put } from './stores.js';
import type { Trail } from './trail.js';

/** Functions that call functions that … */
const DEEPEST = 2;

/**
 * A value that was found in another collection, or put there, is still in it: what changes it there changed it in the state
 * as well. `const user = users.find(…); online.push(user);`
 */
export function stillHeld(trail: Trail, { names, node }: Place, grip: Grip, depth = 0): void {
  const value = unwrapped(node);
  if (value.type === 'Identifier') {
    const binding = names.bindingOf(value);
    if (!binding || isOfModule(binding)) return;
    for (const one of binding.references)
      if (one !== value && isPut(trail, { names, node: one }, depth))
        trail.follow({ names, node: one }, grip);
    const { declaration } = binding;
    const init =
      declaration.type === 'VariableDeclarator' && declaration.id === binding.node
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

/** `users.push(user)`, `log.push({ user })`: whenever that is, the value stays in there. */
function isPut(trail: Trail, { names, node }: Place, depth: number): boolean {
  const parent = names.parentOf(node);
  if (!parent) return false;
  if (/^(?:Object(?:Property|Expression)|ArrayExpression)$/.test(parent.type))
    return isPut(trail, { names, node: parent }, depth);
  const isAssigned = parent.type === 'AssignmentExpression' && parent.right === node;
  const target = isCall(parent) && parent.callee !== node ? parent.callee : isAssigned ? parent.left : null;
  if (!isMember(target) || (isCall(parent) && !puts(nameOfKey(target) ?? ''))) return false;
  // What another function puts into the state itself is the entry.
  return depth === 0 || !trail.own.has(unwrapped(target.object));
}

/** The collection that `users.find(…)`, `users[i]` leave the element in. */
function holderOf(node: Node): Node | undefined {
  if (isMember(node)) return node.computed ? node.object : undefined;
  if (!isCall(node) || !isMember(node.callee)) return undefined;
  const isLeft = /^(?:find|findLast|get|at)$/.test(nameOfKey(node.callee) ?? '');
  return isLeft ? node.callee.object : undefined;
}
