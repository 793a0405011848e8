import type * as t from '@babel/types';
import { type Place } from './program.js';
import { isFunction, isMember, pathOf, rootOf, unwrapped } from './syntax.js';

/** `x ??= new C()`, `if (!x) x = new C()` with a variable of the module or a static field: made once for the process. */
export function isMadeOnce({ names, node }: Place): boolean {
  const parent = names.parentOf(node);
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
  return isInsideTest(names, assignment, target);
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
