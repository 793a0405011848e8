import type { Node } from '@babel/types';

const PLACE = new Set([
  'start',
  'end',
  'loc',
  'range',
  'extra',
  'leadingComments',
  'innerComments',
  'trailingComments',
]);

/** True if two pieces of code are the same, white space, comments and parentheses not counted. */
export function sameCode(one: Node, other: Node): boolean {
  return sameValue(one, other);
}

function sameValue(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, i) => sameValue(item, other[i]));
  if (!isObject(one) || !isObject(other)) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => PLACE.has(key) || sameValue(one[key], other[key]));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
