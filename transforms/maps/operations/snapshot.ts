import type { Node } from '@babel/types';
import type { Spot } from './around.js';
import { isCall, isFunction, isMember, propertyName } from './around.js';

/** What answers, prints or copies a value, and neither keeps nor changes it. */
const READERS =
  /^(?:json|jsonp|send|render|end|write|status|stringify|log|info|warn|error|debug|trace|emit|publish|structuredClone|isArray|String|inspect|keys|values|entries|fromEntries|from|html|text|body|table)$/;

/**
 * True if an expression only shows the state as it is at that moment: it is answered, printed, turned into JSON, or
 * returned to somebody. There a copy does as well.
 */
export function isShown({ node, ancestors }: Spot): boolean {
  let child: Node = node;
  for (let i = ancestors.length - 1; i >= 0; i--) {
    const parent = ancestors[i];
    if (!parent) return false;
    if (isCall(parent))
      return parent.callee !== child && (isReader(parent.callee) || isResolve(parent.callee, ancestors));
    if (parent.type === 'ReturnStatement') return true;
    if (parent.type === 'ArrowFunctionExpression') return parent.body === child;
    if (parent.type === 'AssignmentExpression') return parent.right === child && isAnswer(parent.left);
    if (parent.type === 'TemplateLiteral') return true;
    if (parent.type === 'SpreadElement' && ancestors[i - 1]?.type !== 'ObjectExpression') return true;
    if (!isWrapping(parent)) return false;
    child = parent;
  }
  return false;
}

function isReader(callee: Node): boolean {
  if (callee.type === 'Identifier') return READERS.test(callee.name);
  return isMember(callee) && READERS.test(propertyName(callee) ?? '');
}

/** `resolve` of `new Promise((resolve) => …)`: who waits for the promise gets what it is called with. */
function isResolve(callee: Node, ancestors: readonly Node[]): boolean {
  return ancestors.some((fn, index) => {
    const made = ancestors[index - 1];
    const [first] = isFunction(fn) && 'params' in fn && Array.isArray(fn.params) ? (fn.params as Node[]) : [];
    return (
      made?.type === 'NewExpression' &&
      made.callee.type === 'Identifier' &&
      made.callee.name === 'Promise' &&
      first?.type === 'Identifier' &&
      callee.type === 'Identifier' &&
      callee.name === first.name
    );
  });
}

/** `ctx.body = …`. */
function isAnswer(left: Node): boolean {
  return isMember(left) && propertyName(left) === 'body';
}

/** Literals and operators that pass a value on. */
function isWrapping(node: Node): boolean {
  return /^(?:ObjectExpression|ObjectProperty|ArrayExpression|ConditionalExpression|LogicalExpression|SpreadElement|TS\w+Expression|ParenthesizedExpression)$/.test(
    node.type,
  );
}
