import type { Node } from '@babel/types';
import { encloses, rangeOf } from '../../ast/walk.js';
import { placeOf, type Fn } from './functions.js';
import { homeOf } from './home.js';
import type { View } from './view.js';

/**
 * True for a function that the start of the program calls, and nobody else but itself: a start that fails is to end the
 * process.
 */
export function isOnlyAtStart(view: View, fn: Fn, seen = new Set<Node>()): boolean {
  if (seen.has(fn.node)) return true;
  seen.add(fn.node);
  const { calls, unresolved } = view.context.resolver.callsOf(fn.file, placeOf(view, fn));
  const uses = calls.filter(
    ({ role, file, expression }) =>
      role !== 'declaration' &&
      role !== 'alias' &&
      !(file === fn.file && encloses(rangeOf(fn.node), expression)),
  );
  if (unresolved.length || !uses.length) return false;
  return uses.every(({ role, call }) => {
    const at = call && view.at(call);
    if (!at || (role !== 'call' && !isChain(at.node))) return false;
    const home = homeOf(view, at);
    return home.in === 'function' ? isOnlyAtStart(view, home.fn, seen) : true;
  });
}

/** `connect().then(f)`: it runs when, and as often as, the code around. */
function isChain(call: Node): boolean {
  return (
    call.type === 'CallExpression' &&
    call.callee.type === 'MemberExpression' &&
    call.callee.property.type === 'Identifier' &&
    /^(then|catch|finally)$/.test(call.callee.property.name)
  );
}
