import type { AssignmentExpression, ExpressionStatement, Identifier, Node } from '@babel/types';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import type { Binding, FileNames } from '../../../src/find/runtime/names.js';
import { isCall, isMember, type Member, nameOfKey } from '../../../src/find/runtime/syntax.js';
import type { FindContext } from '../../../src/model/transform.js';
import { followsAtOnce, waitsOf } from '../races/order.js';
import { isSlotName } from './slot.js';

/** `task.done = true;`, `req.user.name = name;` */
export interface Change {
  names: FileNames;
  statement: ExpressionStatement;
  assignment: AssignmentExpression;
  /** What has the entry as its value: a variable, a property of a request. */
  owner: Identifier | Member;
  property: string;
}

/**
 * An assignment whose value does not depend on the entry, so that it is as true of the entry as it is by then.
 * @param held all that is an entry, or a part of one
 */
export function changeAt(
  context: FindContext,
  names: FileNames,
  node: Node,
  held: ReadonlySet<Node>,
): Change | undefined {
  const statement = names.parentOf(node);
  if (node.type !== 'AssignmentExpression' || node.operator !== '=') return undefined;
  if (statement?.type !== 'ExpressionStatement') return undefined;
  const { left, right } = node;
  if (!isMember(left) || left.computed) return undefined;
  const owner = bare(left.object);
  const property = nameOfKey(left);
  if (property === null || !isFree(names, right, held)) return undefined;
  if (isMember(owner))
    return isSlotName(context, { names, node: owner })
      ? { names, statement, assignment: node, owner, property }
      : undefined;
  if (owner.type !== 'Identifier') return undefined;
  // In a function, the compiler forgets that a variable is not undefined.
  const kind = names.bindingOf(owner)?.kind ?? '';
  if (isTyped(names) && !/^(?:const|param)$/.test(kind)) return undefined;
  return { names, statement, assignment: node, owner, property };
}

/** The code that names the entry behind a change; of a property, the compiler does not know that it is not undefined. */
export function ownerText({ names, owner }: Change): string {
  const { start, end } = rangeOf(owner);
  const text = names.parsed.text.slice(start, end);
  return isMember(owner) && isTyped(names) ? `${text}!` : text;
}

export function isTyped({ file }: FileNames): boolean {
  return /\.[cm]?tsx?$/.test(file);
}

function bare(node: Node): Node {
  return node.type === 'TSNonNullExpression' || node.type === 'ParenthesizedExpression'
    ? bare(node.expression)
    : node;
}

/** True for code that looks at no entry, not even in a function of the code around or by what a variable has of it. */
function isFree(names: FileNames, value: Node, held: ReadonlySet<Node>, depth = 0): boolean {
  let isOwn = depth < 5;
  walk(value, (node) => {
    if (held.has(node) && !(isMember(node) && /^(?:length|size)$/.test(nameOfKey(node) ?? ''))) isOwn = false;
    const callee =
      isCall(node) && node.callee.type === 'Identifier' ? names.bindingOf(node.callee) : undefined;
    if (callee && callee.owner !== null) isOwn = false;
    const binding = node.type === 'Identifier' ? names.bindingOf(node) : undefined;
    if (binding && binding.owner !== null && binding.kind !== 'param')
      isOwn &&= valuesOf(binding).every(
        (one) => isOld(names, one, value) || isFree(names, one, held, depth + 1),
      );
    return isOwn;
  });
  return isOwn;
}

/** True if others could run between the two before the rewrite as well. */
function isOld(names: FileNames, before: Node, behind: Node): boolean {
  const fn = names.functionOf(before);
  if (!fn || fn !== names.functionOf(behind)) return false;
  return waitsOf(before).length > 0 || !followsAtOnce(fn, rangeOf(before), rangeOf(behind));
}

/** What a variable gets anywhere; what a function or class is does not depend on an entry. */
function valuesOf({ names, declaration, references }: Binding): Node[] {
  const initial = declaration.type === 'VariableDeclarator' && declaration.init ? [declaration.init] : [];
  const assigned = references.flatMap((one) => {
    const parent = names.parentOf(one);
    return parent?.type === 'AssignmentExpression' && parent.left === one ? [parent.right] : [];
  });
  return [...initial, ...assigned];
}
