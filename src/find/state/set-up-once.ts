import type * as t from '@babel/types';
import type { FileNames } from '../runtime/names.js';
import { isField, isMember, nameOfKey, pathOf, unwrapped } from '../runtime/syntax.js';
import { leaves } from './guards.js';
import { isMaker } from './owners.js';
import type { RuntimeWrite } from './writes.js';

/**
 * `if (this.isReady) return; this.url = config.url; this.isReady = true;`: the same in every replica, once. A function in
 * another one may take its values from what that was given.
 */
export function isSetUpOnce({ names, node, fn }: RuntimeWrite): boolean {
  if (isField(fn) || fn.params.length > 0 || fn.body.type !== 'BlockStatement') return false;
  if (names.functionOf(fn) !== null) return false;
  const { body } = fn.body;
  return body.some((one) => {
    if (one.type !== 'IfStatement' || !leaves(one.consequent) || (one.end ?? 0) > (node.start ?? 0))
      return false;
    const flag = pathOf(one.test);
    return flag !== null && body.some((other) => setsTrue(other, flag)) && !isSetBack(names, one.test);
  });
}

function setsTrue(node: t.Statement, flag: string): boolean {
  const set = node.type === 'ExpressionStatement' ? node.expression : undefined;
  return (
    set?.type === 'AssignmentExpression' &&
    pathOf(set.left) === flag &&
    set.right.type === 'BooleanLiteral' &&
    set.right.value
  );
}

/** `this.isReady = false` anywhere but where the object is made. */
function isSetBack(names: FileNames, flag: t.Node): boolean {
  const inner = unwrapped(flag);
  const key = isMember(inner) ? nameOfKey(inner) : null;
  const uses = isMember(inner)
    ? (key !== null && names.members.get(key)) || []
    : (names.bindingOf(inner)?.references ?? []);
  return uses.some((one) => {
    const set = names.parentOf(one);
    const fn = names.functionOf(one);
    const isGiven =
      set?.type === 'AssignmentExpression' && set.left === one && fn !== null && !isMaker(names, fn);
    return isGiven && !(set.right.type === 'BooleanLiteral' && set.right.value);
  });
}
