import type { Node } from '@babel/types';
import type { Range } from '../model/transform.js';
import { CHILD_KEYS } from './child-keys.js';

/** What stands behind a key that holds children. */
export type Children = Node | (Node | null)[];

/**
 * The keys behind which a node may have children, in source order; what stands there is `Children` or nothing. A type
 * that the table does not know is one that a newer parser makes: then all that is in the node is looked at.
 */
export function childKeysOf(node: Node): readonly string[] {
  return CHILD_KEYS.get(node.type) ?? keysWithNodes(node);
}

const NO_CHILDREN = /^(?:loc|extra|errors|tokens|comments|\w+Comments)$/;

function keysWithNodes(node: Node): string[] {
  const entries: [string, unknown][] = Object.entries(node);
  const holdsNodes = (value: unknown): boolean =>
    Array.isArray(value) ? value.every((one) => one === null || isNode(one)) : isNode(value);
  return entries.flatMap(([key, value]) => (!NO_CHILDREN.test(key) && holdsNodes(value) ? [key] : []));
}

function isNode(value: unknown): value is Node {
  return (
    typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string'
  );
}

/** Calls a function with each child node, in source order. This runs for every node of the program, more than once. */
export function forEachChild(node: Node, visit: (child: Node) => void): void {
  const fields = node as unknown as Record<string, Children | null | undefined>;
  for (const key of childKeysOf(node)) {
    const value = fields[key];
    if (!value) continue;
    if (!Array.isArray(value)) visit(value);
    else for (const one of value) if (one) visit(one);
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

/** Start and end of a node as numbers (the types of Babel allow null for nodes that were not parsed). */
export function rangeOf(node: Node): Range {
  return { start: node.start ?? 0, end: node.end ?? 0 };
}

/** True for a node that stands inside of another, or is it. */
export function isWithin(inner: Node, outer: Node): boolean {
  return encloses(rangeOf(outer), rangeOf(inner));
}

/** True if a range of a text holds another one of the same text, or is the same. */
export function encloses(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
