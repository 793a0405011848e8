import type { Node } from '@babel/types';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import type { Piece } from '../../../src/model/plan.js';
import type { Range } from '../../../src/model/transform.js';
import { sameKey, type Access } from './access.js';
import { isLabelOf, shorthandKey } from './nodes.js';

/** New code in the place of a range. */
export interface Swap extends Range {
  pieces: Piece[];
}

/** Operations on one entry, as operations on a variable that holds it. */
export interface Entry {
  /** Places that stand for the entry. */
  places: Set<Node>;
  /** Values that are set by calls. */
  values: Node[];
  /** In TypeScript, `name!` where a part of it is used. */
  swaps(name: string, isSure?: boolean): Swap[];
}

/** Undefined if the operations are about several entries, or one has no counterpart. */
export function entryOf([first, ...more]: readonly Access[]): Entry | undefined {
  if (!first || !more.every((one) => sameKey(one.key, first.key))) return undefined;
  const accesses = [first, ...more];
  if (!accesses.every(isTranslatable)) return undefined;
  const calls = accesses.filter((one) => one.op === 'set' && one.place === one.node);
  return {
    places: new Set(accesses.map(({ place }) => place)),
    values: calls.flatMap(({ value }) => value ?? []),
    swaps: (name, isSure = true) =>
      accesses.map((one) => swapOf(one, isSure || !isHolder(one) ? name : `${name}!`)),
  };
}

function isTranslatable({ op, node, place, ancestors, args }: Access): boolean {
  const isStatement = ancestors.at(-1)?.type === 'ExpressionStatement';
  if (op === 'delete') return isStatement;
  if (op === 'set') return place !== node || (isStatement && args.length === 2);
  return /^(?:get|has|step|assign)$/.test(op);
}

function swapOf({ op, node, place, ancestors, value }: Access, name: string): Swap {
  if (op === 'delete') return { ...rangeOf(node), pieces: [`${name} = undefined`] };
  if (op === 'has') return hasSwap(node, ancestors.at(-1), name);
  if (op === 'set' && place === node && value)
    return { ...rangeOf(node), pieces: [`${name} = `, rangeOf(value)] };
  const key = place === node ? shorthandKey(node, ancestors) : '';
  return { ...rangeOf(place), pieces: [key + name] };
}

/** `o[k]` of `o[k].x`, `{ ...o[k] }`. */
function isHolder({ op, place, ancestors }: Access): boolean {
  const parent = ancestors.at(-1);
  if (op !== 'get' || !parent) return false;
  return parent.type === 'SpreadElement' || (parent.type === 'MemberExpression' && parent.object === place);
}

function hasSwap(node: Node, parent: Node | undefined, name: string): Swap {
  if (parent?.type === 'UnaryExpression' && parent.operator === '!')
    return { ...rangeOf(parent), pieces: [`${name} === undefined`] };
  const test = `${name} !== undefined`;
  return { ...rangeOf(node), pieces: [parent?.type === 'BinaryExpression' ? `(${test})` : test] };
}

/** Another name for a variable, wherever it is mentioned in the code. */
export function renames(nodes: readonly Node[], from: string, to: string, isSure = true): Swap[] {
  const swaps: Swap[] = [];
  const visit = (node: Node, ancestors: readonly Node[]): void => {
    const parent = ancestors.at(-1);
    if (node.type !== 'Identifier' || node.name !== from || isLabelOf(node, parent)) return;
    if (parent?.type === 'ObjectProperty' && parent.shorthand && parent.value !== node) return;
    const isHolder = parent?.type === 'MemberExpression' && parent.object === node;
    const key = shorthandKey(node, ancestors);
    swaps.push({ ...rangeOf(node), pieces: [key + to + (isSure || !isHolder ? '' : '!')] });
  };
  for (const node of nodes) walk(node, visit);
  return swaps;
}

/** The text of a range with swaps made in it. */
export function swapped(text: string, { start, end }: Range, swaps: readonly Swap[]): string {
  const inside = swaps
    .filter((one) => one.start >= start && one.end <= end)
    .sort((a, b) => a.start - b.start);
  let out = '';
  let at = start;
  for (const swap of inside) {
    if (swap.start < at) continue;
    out += text.slice(at, swap.start);
    out += swap.pieces.map((one) => (typeof one === 'string' ? one : swapped(text, one, inside))).join('');
    at = swap.end;
  }
  return out + text.slice(at, end);
}
