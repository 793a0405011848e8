import type { Emitted, Step } from '../../model/step.js';
import type { Piece } from '../../model/plan.js';
import { rangeOf } from '../../ast/walk.js';
import type { At } from './view.js';

/** Which of two steps at one range is around the other. */
export const LAYER = { hoist: 0, await: 1, recipe: 2, wrap: 3, async: 4, type: 5 } as const;

export interface Layered extends Step {
  layer: number;
}

/** Puts text, or something emitted, around a node. */
export function around(
  { file, node }: At,
  layer: number,
  before: (string | Emitted)[],
  after: string[] = [],
): Layered {
  const range = rangeOf(node);
  return { file, ...range, layer, pieces: [...before, range, ...after].filter((piece) => piece !== '') };
}

export function replace(
  file: string,
  range: { start: number; end: number },
  layer: number,
  pieces: (Piece | Emitted)[],
): Layered {
  return { file, ...range, layer, pieces: pieces.filter((piece) => piece !== '') };
}

/** In the order of files and places, outer steps first, each once. */
export function inOrder(steps: readonly Layered[]): Step[] {
  const unique = new Map(steps.map((step) => [JSON.stringify(step), step]));
  return [...unique.values()]
    .sort((a, b) => compare(a.file, b.file) || a.start - b.start || b.end - a.end || a.layer - b.layer)
    .map(({ file, start, end, pieces, isMain }) => ({ file, start, end, pieces, ...(isMain && { isMain }) }));
}

export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
