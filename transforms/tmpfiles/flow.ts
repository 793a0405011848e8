import type { Node } from '@babel/types';
import {
  ancestorsOf,
  bare,
  calleeName,
  isCall,
  isFunction,
  parentOf,
  receiverOf,
  type Call,
} from '../../src/find/library/syntax.js';
import { isNothing } from '../../src/find/library/options.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { isSetting } from './kept-object.js';
import { isPathCall } from './operands.js';

/** Where the value of an expression goes from there. */
export type Flow =
  /** It is looked at, or printed: a key does as well. */
  | { to: 'nowhere' }
  /** It is the beginning of another path. */
  | { to: 'longer path'; node: Node }
  /** A variable has it; `node` is the value. */
  | { to: 'name'; node: Node }
  /** A function gives it to whoever calls it. */
  | { to: 'caller'; node: Node }
  | { to: 'call'; node: Call }
  /** It is assigned to a field, `node`. */
  | { to: 'field'; node: Node }
  /** It is the default of a parameter; `node` is the name. */
  | { to: 'parameter'; node: Node }
  /** It stands in a list, `node`. */
  | { to: 'item'; node: Node }
  /** Another path is compared with it, or it with another path. */
  | { to: 'text test' }
  /** Somewhere that is not followed. */
  | { to: 'unknown' };

/** One step on the way of a path. */
export function flowOf(context: FindContext, file: ParsedFile, node: Node): Flow {
  const parent = parentOf(file, node);
  if (!parent) return { to: 'unknown' };
  if (bare(parent) === bare(node)) return flowOf(context, file, parent);
  if (isCall(parent)) return intoCall(context, file, node, parent);
  switch (parent.type) {
    case 'TemplateLiteral':
      return parent.expressions[0] === node && parent.quasis[0]?.value.cooked === ''
        ? { to: 'longer path', node: parent }
        : inText(file, parent);
    case 'BinaryExpression':
      if (isQuestion(parent, node)) return { to: 'nowhere' };
      if (parent.operator !== '+') return { to: 'unknown' };
      return parent.left === node ? longerOrText(file, parent) : inText(file, parent);
    case 'VariableDeclarator':
      return parent.init === node && parent.id.type === 'Identifier'
        ? { to: 'name', node }
        : { to: 'unknown' };
    case 'ObjectProperty':
      return parent.value === node && isSetting(context, file, parent)
        ? { to: 'name', node }
        : { to: 'unknown' };
    case 'ClassProperty':
    case 'ClassPrivateProperty':
      return parent.value === node ? { to: 'name', node } : { to: 'unknown' };
    case 'AssignmentExpression':
      return assigned(node, parent);
    case 'AssignmentPattern':
      return parent.right === node ? { to: 'parameter', node: parent.left } : { to: 'unknown' };
    case 'ArrayExpression':
      return { to: 'item', node: parent };
    case 'LogicalExpression':
    case 'ConditionalExpression':
      return 'test' in parent && parent.test === node
        ? { to: 'nowhere' }
        : { to: 'longer path', node: parent };
    case 'MemberExpression':
      return isTest(file, parent, node) ? { to: 'text test' } : { to: 'unknown' };
    case 'ArrowFunctionExpression':
      return parent.body === node ? { to: 'caller', node: parent } : { to: 'unknown' };
    case 'ReturnStatement':
      return returned(file, parent);
    case 'ExpressionStatement':
    case 'IfStatement':
      return { to: 'nowhere' };
    case 'UnaryExpression':
      return /^(!|typeof|void)$/.test(parent.operator) ? { to: 'nowhere' } : { to: 'unknown' };
    default:
      return { to: 'unknown' };
  }
}

/** `this.folder = folder` or `file = path` as a statement. */
function assigned(value: Node, { left, right, operator }: Node & { type: 'AssignmentExpression' }): Flow {
  if (operator !== '=' || right !== value) return { to: 'unknown' };
  if (left.type === 'Identifier') return { to: 'name', node: value };
  return left.type === 'MemberExpression' ? { to: 'field', node: left } : { to: 'unknown' };
}

/** `folder !== undefined`, `folder === ''` */
function isQuestion({ operator, left, right }: Node & { type: 'BinaryExpression' }, node: Node): boolean {
  const other = left === node ? right : left;
  const isEmpty = other.type === 'StringLiteral' && other.value === '';
  return /^[!=]==?$/.test(operator) && (isEmpty || isNothing(other));
}

/** `path.startsWith(folder)`, seen from `path`. */
function isTest(file: ParsedFile, member: Node, object: Node): boolean {
  const call = parentOf(file, member);
  return (
    'object' in member &&
    member.object === object &&
    isCall(call) &&
    call.callee === member &&
    /^(startsWith|endsWith|includes)$/.test(calleeName(call) ?? '')
  );
}

/** A sum that is printed is text, any other is a path. */
function longerOrText(file: ParsedFile, sum: Node): Flow {
  const text = inText(file, sum);
  return text.to === 'nowhere' ? text : { to: 'longer path', node: sum };
}

/** Text that is only printed. */
function inText(file: ParsedFile, text: Node): Flow {
  for (const one of ancestorsOf(file, text)) {
    if (/^(TemplateLiteral|BinaryExpression)$/.test(one.type)) continue;
    return isCall(one) && isPrinting(one) ? { to: 'nowhere' } : { to: 'unknown' };
  }
  return { to: 'unknown' };
}

/** `console.log(…)` */
function isPrinting(call: Call): boolean {
  const receiver = receiverOf(call);
  return receiver?.type === 'Identifier' && receiver.name === 'console';
}

function intoCall(context: FindContext, file: ParsedFile, node: Node, call: Call): Flow {
  if (call.callee === node) return { to: 'unknown' };
  if (isPrinting(call)) return { to: 'nowhere' };
  if (calleeName(call) === 'startsWith' && call.arguments.length === 1) return { to: 'text test' };
  if (isPathCall(context, file.file, call, /^(posix\.)?(basename|extname|parse)$/)) return { to: 'nowhere' };
  const isLonger =
    call.arguments[0] === node &&
    isPathCall(context, file.file, call, /^(posix\.)?(join|resolve|normalize|dirname)$/);
  return isLonger ? { to: 'longer path', node: call } : { to: 'call', node: call };
}

function returned(file: ParsedFile, statement: Node): Flow {
  for (const one of ancestorsOf(file, statement)) if (isFunction(one)) return { to: 'caller', node: one };
  return { to: 'unknown' };
}
