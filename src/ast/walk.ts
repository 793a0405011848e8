import type { Node } from '@babel/types';

const NOT_CHILDREN = new Set([
  'loc',
  'extra',
  'errors',
  'comments',
  'tokens',
  'leadingComments',
  'innerComments',
  'trailingComments',
]);

/** Nodes with nothing below them. */
const LEAVES = new Set([
  'StringLiteral',
  'NumericLiteral',
  'BooleanLiteral',
  'NullLiteral',
  'BigIntLiteral',
  'RegExpLiteral',
  'DirectiveLiteral',
  'TemplateElement',
  'ThisExpression',
  'Super',
  'Import',
  'EmptyStatement',
  'JSXIdentifier',
  'JSXText',
]);

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
  );
}

/**
 * Calls a function with each child node, in source order of their fields. This runs for every node of the program, more
 * than once. `Object.keys` and not `for … in`: nodes of Babel inherit a method, which makes the latter twice as slow.
 */
export function forEachChild(node: Node, visit: (child: Node) => void): void {
  if (LEAVES.has(node.type)) return;
  const fields = node as unknown as Record<string, unknown>;
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    if (typeof value !== 'object' || value === null || NOT_CHILDREN.has(key)) continue;
    if (Array.isArray(value)) {
      for (const one of value) if (isNode(one)) visit(one);
    } else if (isNode(value)) visit(value);
  }
}

/** The child nodes of a node in source order of their fields. */
export function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  forEachChild(node, (child) => children.push(child));
  return children;
}

/**
 * Visits a node and everything below it, parents first.
 * @param visit gets the node and its ancestors, nearest last; returning false skips what is below.
 */
export function walk(root: Node, visit: (node: Node, ancestors: readonly Node[]) => boolean | void): void {
  const ancestors: Node[] = [];
  const go = (node: Node): void => {
    if (visit(node, ancestors) === false) return;
    ancestors.push(node);
    forEachChild(node, go);
    ancestors.pop();
  };
  go(root);
}

/**
 * Takes the lines and columns off a node and all below it. They are a quarter of the memory that all trees of a program
 * take; offsets are all that is used.
 */
export function dropPositions(node: Node): void {
  node.loc = null;
  forEachChild(node, dropPositions);
}

/** Start and end of a node as numbers (the types of Babel allow null for nodes that were not parsed). */
export function rangeOf(node: Node): { start: number; end: number } {
  return { start: node.start ?? 0, end: node.end ?? 0 };
}
