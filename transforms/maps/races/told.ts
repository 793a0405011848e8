import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import type { FileNames } from '../../../src/find/runtime/names.js';
import { isCall, isFunction, isMember, nameOfKey } from '../../../src/find/runtime/syntax.js';
import type { Shape } from '../state.js';
import type { Access } from './accesses.js';

/**
 * True if it makes a difference whether a read behind a write shows what this write has made, or what others made of it
 * meanwhile: something depends on it (`if (players.length === 2) start()`), or it stands for what was written (the place of
 * what was pushed, a number that was counted up). To show others' changes as well does no harm.
 */
export function isToldByWrite(write: Access, read: Access, shape: Shape): boolean {
  if (decidersOf(read.names, read.node).length) return true;
  if (!read.isDirect || isPrinted(read)) return false;
  if (shape === 'value') return isEmitted(read);
  if (shape === 'counter') return !isEmitted(read);
  return isSameNumber(write, read) || (isPut(write) && isPlace(read) && !isEmitted(read));
}

/** The conditions that ask a value, at once or by way of a variable. */
export function decidersOf(names: FileNames, node: Node): Node[] {
  for (let at = node, parent = names.parentOf(at); parent; at = parent, parent = names.parentOf(at)) {
    if (('test' in parent && parent.test === at) || ('discriminant' in parent && parent.discriminant === at))
      return [parent];
    if (parent.type === 'LogicalExpression' && parent.left === at && isStatement(names, parent))
      return [parent];
    if (parent.type === 'VariableDeclarator') {
      const { id } = parent;
      const own = names.bindings.filter(({ declaration }) => declaration === parent);
      if (id === at) return [];
      return own.flatMap(({ references }) => references.flatMap((one) => testAround(names, one) ?? []));
    }
    if (/Statement$/.test(parent.type) || isFunction(parent)) return [];
  }
  return [];
}

/** `isFull(room) && start();` */
function isStatement(names: FileNames, node: Node): boolean {
  return names.parentOf(node)?.type === 'ExpressionStatement';
}

/** Of a variable, in a test itself. */
function testAround(names: FileNames, node: Node): Node | undefined {
  for (let at = node, parent = names.parentOf(at); parent; at = parent, parent = names.parentOf(at)) {
    if ('test' in parent && parent.test === at) return parent;
    if (/Statement$/.test(parent.type) || isFunction(parent)) return undefined;
  }
  return undefined;
}

/** `list.push(x)`, or the call of a function that may do so. */
function isPut({ node, isDirect }: Access): boolean {
  if (!isDirect) return true;
  return isCall(node) && isMember(node.callee) && /^(?:push|unshift)$/.test(nameOfKey(node.callee) ?? '');
}

/** `list.length`, `list.at(-1)`, `list[list.length - 1]`. */
function isPlace({ node, names }: Access): boolean {
  const text = names.parsed.text.slice(rangeOf(node).start, rangeOf(node).end);
  return /\.length$|\.at\(|\.length\s*-\s*1\s*\]$/.test(text);
}

/** `++o.count`, and `o.count`. */
function isSameNumber(write: Access, { node, names }: Access): boolean {
  const { node: step } = write;
  if (write.names !== names) return false;
  const isCounting = step.type === 'AssignmentExpression' && /^[+-]=$/.test(step.operator);
  const place =
    step.type === 'UpdateExpression' ? step.argument : isCounting && 'left' in step ? step.left : undefined;
  const textOf = (one: Node): string => names.parsed.text.slice(rangeOf(one).start, rangeOf(one).end);
  return place !== undefined && textOf(place) === textOf(node);
}

function isPrinted(read: Access): boolean {
  return isArgumentOf(read, /^(?:log|info|warn|error|debug|trace)$/);
}

/** `io.emit('count', list.length)`: everybody gets how it is now; `io.emit('last', last)`: it is told once for each write. */
function isEmitted(read: Access): boolean {
  return isArgumentOf(read, /^(?:emit|publish|broadcast)$/);
}

function isArgumentOf({ names, node }: Access, method: RegExp): boolean {
  for (let at = node, parent = names.parentOf(at); parent; at = parent, parent = names.parentOf(at)) {
    const callee = isCall(parent) && parent.callee !== at ? parent.callee : undefined;
    if (isMember(callee) && method.test(nameOfKey(callee) ?? '')) return true;
    if (/Statement$|Declarator$/.test(parent.type) || isFunction(parent)) return false;
  }
  return false;
}
