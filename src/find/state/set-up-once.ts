import type * as t from '@babel/types';
import type { FileNames } from '../runtime/names.js';
import { isCall, isField, isMember, nameOfKey, pathOf, unwrapped } from '../runtime/syntax.js';
import { leaves } from './guards.js';
import { isMaker } from './owners.js';
import type { RuntimeWrite } from './writes.js';

/**
 * `if (this.isReady) return; this.url = config.url; this.isReady = true;`: the same in every replica, once. A function in
 * another one may take its values from what that was given.
 */
export function isSetUpOnce({ names, node, fn, value }: RuntimeWrite): boolean {
  if (isField(fn)) return false;
  if (value && isCall(unwrapped(value)) && isBehindOwnFlag(names, node)) return true;
  if (fn.params.length > 0 || fn.body.type !== 'BlockStatement') return false;
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

/** `if (!isDone) { isDone = true; result = make(); }`, where the flag is never taken back: what is made is no entry of anybody. */
function isBehindOwnFlag(names: FileNames, node: t.Node): boolean {
  const block = names.above(node, (one) => one.type === 'BlockStatement');
  const test = block && names.parentOf(block);
  if (test?.type !== 'IfStatement' || test.consequent !== block || test.alternate) return false;
  const asked = unwrapped(test.test);
  const flag = asked.type === 'UnaryExpression' && asked.operator === '!' ? pathOf(asked.argument) : null;
  if (flag === null || asked.type !== 'UnaryExpression') return false;
  return block.body.some((one) => setsTrue(one, flag)) && !isSetBack(names, asked.argument);
}
