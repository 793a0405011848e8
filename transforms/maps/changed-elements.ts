import type { Node } from '@babel/types';
import { walk } from '../../src/ast/walk.js';
import { isFunction } from '../../src/find/runtime/syntax.js';
import { changedInside } from './changed-inside.js';
import { isCall, isMember } from './operations/around.js';
import type { Rewriting, State, Use } from './state.js';

/** True if one of the updates may change an object of the state in place, and not only put some in or take some out. */
export function changesElements(state: State, rewritings: readonly Rewriting[]): boolean {
  const updates = rewritings.filter(
    ({ calls, settled }) => settled !== undefined || calls.includes('update'),
  );
  if (!updates.length) return false;
  const isMoving = updates.every(({ settled, uses }) => !settled && uses.every(isMove));
  return state.shape !== 'list' || !isMoving || changedInside(state).length > 0;
}

const MOVES =
  /^(?:push|unshift|pop|shift|splice|filter|find(?:Last)?(?:Index)?|some|every|includes|indexOf|concat|slice|at|length)$/;

/** `list.push(x)`, `list.splice(i, 1)`, `list = list.filter(…)`, with callbacks that only look. */
function isMove({ node, ancestors }: Use): boolean {
  const [call, member] = ancestors.slice(-2);
  if (member?.type === 'AssignmentExpression') return member.left === node;
  if (!isMember(member) || member.object !== node || member.property.type !== 'Identifier') return false;
  const isMethod = !member.computed && MOVES.test(member.property.name);
  const callbacks = isCall(call) && call.callee === member ? call.arguments.filter(isFunction) : [];
  return isMethod && !callbacks.some(changesSomething);
}

function changesSomething(callback: Node): boolean {
  let found = false;
  walk(callback, (node) => {
    if (/^(?:Assignment|Update|Call|OptionalCall)Expression$/.test(node.type)) found ||= !isLook(node);
    if (node.type === 'UnaryExpression' && node.operator === 'delete') found = true;
    return !found;
  });
  return found;
}

/** `Number(x)`, `name.toLowerCase()` */
function isLook(node: Node): boolean {
  if (!isCall(node)) return false;
  const { callee } = node;
  if (callee.type === 'Identifier')
    return /^(?:String|Number|Boolean|parseInt|parseFloat)$/.test(callee.name);
  return (
    isMember(callee) &&
    callee.property.type === 'Identifier' &&
    /^(?:to\w+|trim|includes|indexOf|startsWith|endsWith|some|every|getTime)$/.test(callee.property.name)
  );
}
