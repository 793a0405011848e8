import type { AssignmentExpression, ExpressionStatement, Identifier, Node } from '@babel/types';
import { walk } from '../../../src/ast/walk.js';
import type { FileNames } from '../../../src/find/runtime/names.js';
import { isCall, isMember, nameOfKey } from '../../../src/find/runtime/syntax.js';
import { mentions } from '../pattern/nodes.js';

/** `task.done = true;` */
export interface Change {
  names: FileNames;
  statement: ExpressionStatement;
  assignment: AssignmentExpression;
  name: Identifier;
  property: string;
}

/**
 * An assignment whose value does not depend on the entry, so that it is as true of the entry as it is by then.
 * @param held all that is an entry, or a part of one
 */
export function changeAt(names: FileNames, node: Node, held: ReadonlySet<Node>): Change | undefined {
  const statement = names.parentOf(node);
  if (node.type !== 'AssignmentExpression' || node.operator !== '=') return undefined;
  if (statement?.type !== 'ExpressionStatement') return undefined;
  const { left, right } = node;
  if (!isMember(left) || left.computed || left.object.type !== 'Identifier') return undefined;
  const property = nameOfKey(left);
  // In a function, the compiler forgets that a variable is not undefined.
  const kind = names.bindingOf(left.object)?.kind ?? '';
  if (/\.[cm]?tsx?$/.test(names.file) && !/^(?:const|param)$/.test(kind)) return undefined;
  if (property === null || mentions(right, left.object.name) || !isFree(names, right, held)) return undefined;
  return { names, statement, assignment: node, name: left.object, property };
}

/** True for code that looks at no entry, not even in a function of the code around. */
function isFree(names: FileNames, value: Node, held: ReadonlySet<Node>): boolean {
  let isOwn = true;
  walk(value, (node) => {
    if (held.has(node) && !(isMember(node) && /^(?:length|size)$/.test(nameOfKey(node) ?? ''))) isOwn = false;
    const callee =
      isCall(node) && node.callee.type === 'Identifier' ? names.bindingOf(node.callee) : undefined;
    if (callee && callee.owner !== null) isOwn = false;
    return isOwn;
  });
  return isOwn;
}
