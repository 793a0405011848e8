import type { Node } from '@babel/types';
import { walk } from '../../../src/ast/walk.js';

export function isFunction(node: Node): boolean {
  return /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ObjectMethod|Class(?:Private)?Method)$/.test(
    node.type,
  );
}

/** TypeScript's `x!`, `x as T` and parentheses have no effect when the program runs. */
export function peeled(node: Node): Node {
  return /^TS(?:NonNull|As|Satisfies|TypeAssertion)/.test(node.type) && 'expression' in node
    ? peeled(node.expression as Node)
    : node;
}

/** True if a name is mentioned, as a variable, inside a node. */
export function mentions(node: Node, name: string): boolean {
  return mentionsOf(node, name).length > 0;
}

/** Where a name is mentioned, as a variable, inside a node. */
export function mentionsOf(node: Node, name: string): Node[] {
  const found: Node[] = [];
  walk(node, (inner, ancestors) => {
    if (inner.type === 'Identifier' && inner.name === name && !isLabelOf(inner, ancestors.at(-1)))
      found.push(inner);
  });
  return found;
}

/** True for `b` of `a.b`, `this.#b` and `{ b: 1 }`: no variable. */
export function isLabelOf(name: Node, parent: Node | undefined): boolean {
  if (parent?.type === 'PrivateName') return true;
  if (!parent || ('computed' in parent && parent.computed)) return false;
  if (parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression')
    return parent.property === name;
  if (parent.type === 'ObjectProperty') return parent.key === name && !parent.shorthand;
  return parent.type === 'ObjectMethod' && parent.key === name;
}

/** `{ a }` and `{ a = 1 }` need their key where something else takes the place of `a`: `a: `. Else nothing. */
export function shorthandKey(node: Node, ancestors: readonly Node[]): string {
  const parent = ancestors.at(-1);
  const property = parent?.type === 'AssignmentPattern' && parent.left === node ? ancestors.at(-2) : parent;
  const isShort = property?.type === 'ObjectProperty' && property.shorthand;
  return isShort && node.type === 'Identifier' ? `${node.name}: ` : '';
}

/** `[x] = …`, `({ a: x, b: y.c = 1 } = …)`: a variable or member that a pattern assigns. */
export function isPatternTarget(node: Node, ancestors: readonly Node[]): boolean {
  const parent = ancestors.at(-1);
  if (parent?.type === 'ArrayPattern' || parent?.type === 'RestElement') return true;
  if (parent?.type === 'AssignmentPattern') return parent.left === node;
  return (
    parent?.type === 'ObjectProperty' && parent.value === node && ancestors.at(-2)?.type === 'ObjectPattern'
  );
}

/** True for texts over several lines, which must keep their indentation. */
export function hasLongText(statement: Node): boolean {
  let found = false;
  walk(statement, (node) => {
    if (node.type === 'TemplateElement' && node.value.raw.includes('\n')) found = true;
    return !found;
  });
  return found;
}
