import type * as t from '@babel/types';
import { isWithin } from '../../ast/walk.js';
import { type Place } from './program.js';
import { isCall, isFunction, isMember, nameOfKey, pathOf, rootOf, unwrapped } from './syntax.js';

/**
 * `x ??= new C()`, `if (!x) x = new C()` with a variable of the module or a static field: made once for the process.
 * So is what `x ??= load().then(…)` calls.
 */
export function isMadeOnce(place: Place): boolean {
  const { names } = place;
  const parent = names.parentOf(waitedFor(place));
  const assignment = parent?.type === 'LogicalExpression' ? names.parentOf(parent) : parent;
  if (assignment?.type !== 'AssignmentExpression') return false;
  const { left, operator } = assignment;
  const root = rootOf(left);
  const binding = root.type === 'Identifier' ? names.bindingOf(root) : undefined;
  if (binding?.owner !== null || (isMember(left) && binding.kind !== 'class')) return false;
  const target = pathOf(left);
  if (target === null) return false;
  if (operator === '??=' || operator === '||=') return true;
  if (parent?.type === 'LogicalExpression') return pathOf(parent.left) === target;
  return isInsideTest(names, assignment, target) || isBehindReturn(names, left);
}

/** The whole of `await load()` and of `load().then(…)`. */
function waitedFor({ names, node }: Place): t.Node {
  const parent = names.parentOf(node);
  if (parent?.type === 'AwaitExpression') return waitedFor({ names, node: parent });
  const call = isMember(parent) && parent.object === node ? names.parentOf(parent) : undefined;
  const isChain = isMember(parent) && /^(?:then|catch|finally)$/.test(nameOfKey(parent) ?? '');
  return isChain && isCall(call) && call.callee === parent ? waitedFor({ names, node: call }) : node;
}

/** `if (x) return x; x = new C(); await x.load(); return x;`: the rest of making it. */
export function isPartOfMaking({ names, node }: Place): boolean {
  const callee = isCall(node) ? unwrapped(node.callee) : undefined;
  const object = callee && isMember(callee) ? unwrapped(callee.object) : undefined;
  const binding = object?.type === 'Identifier' ? names.bindingOf(object) : undefined;
  // What never gets another value, modules above all, is named in too many places to look at all of them.
  if (!object || !binding || binding.owner !== null || !/^(?:let|var)$/.test(binding.kind)) return false;
  const made = before(names, object).find((one) => {
    const parent = names.parentOf(one);
    return parent?.type === 'AssignmentExpression' && parent.left === one && parent.operator === '=';
  });
  return made !== undefined && isBehindReturn(names, made);
}

/** `if (x) return x;` above, in the same function. */
function isBehindReturn(names: Place['names'], name: t.Node): boolean {
  const above = before(names, name);
  return above.some((one) => isGivenBackAtOnce(names, one, above));
}

/** Where the same variable is named above, in the same function. */
function before(names: Place['names'], name: t.Node): t.Node[] {
  const fn = names.functionOf(name);
  const binding = name.type === 'Identifier' ? names.bindingOf(name) : undefined;
  return (binding?.references ?? []).filter(
    (one) => names.functionOf(one) === fn && (one.start ?? 0) < (name.start ?? 0),
  );
}

/** @param above where else the variable is named: the test has to be about it */
function isGivenBackAtOnce(names: Place['names'], name: t.Node, above: readonly t.Node[]): boolean {
  const statement = names.parentOf(name);
  const around = statement?.type === 'ReturnStatement' ? names.parentOf(statement) : undefined;
  const test = around?.type === 'BlockStatement' ? names.parentOf(around) : around;
  return test?.type === 'IfStatement' && above.some((one) => isWithin(one, test.test));
}

function isInsideTest(names: Place['names'], assignment: t.Node, target: string): boolean {
  for (
    let at = names.parentOf(assignment), child = assignment;
    at && !isFunction(at);
    child = at, at = names.parentOf(at)
  )
    if (at.type === 'IfStatement' && at.consequent === child && asksEmpty(at.test, target)) return true;
  return false;
}

/** `!x`, `x === null`, `x == undefined`. */
function asksEmpty(test: t.Node, target: string): boolean {
  const inner = unwrapped(test);
  if (inner.type === 'UnaryExpression') return inner.operator === '!' && pathOf(inner.argument) === target;
  return inner.type === 'BinaryExpression' && /^===?$/.test(inner.operator) && pathOf(inner.left) === target;
}
