import { awaitAround } from '../../../src/ast/awaiting.js';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Rewriting, Use } from '../state.js';
import { above } from './around.js';
import { rewriting } from './emit.js';
import { isShown } from './snapshot.js';

/** The name of the state makes way for a copy of all that is in it. */
export function readWhole(use: Use, method: string): Rewriting;
export function readWhole(use: Use, method: string, when: { ifShown: true }): Rewriting | undefined;
export function readWhole(use: Use, method: string, when?: { ifShown: true }): Rewriting | undefined {
  const spot = above(use, 0);
  if (when && !use.isCopied && !isShown(spot)) return undefined;
  const [before, after] = awaitAround(spot.node, spot.parent);
  const pieces = [keyOf(use), before, rangeOf(use.node), `.${method}()`, after];
  return rewriting(use, spot, pieces, { calls: [method], reads: true, copy: use.node });
}

/** `{ users }` needs its key from now on. */
export function keyOf({ node, ancestors, file }: Use): string {
  const parent = ancestors.at(-1);
  if (parent?.type !== 'ObjectProperty' || !parent.shorthand) return '';
  return `${file.text.slice(rangeOf(node).start, rangeOf(node).end)}: `;
}
