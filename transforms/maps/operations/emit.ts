import type { Node } from '@babel/types';
import { awaitAround } from '../../../src/ast/awaiting.js';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Reason } from '../../../src/model/finding.js';
import type { Step } from '../../../src/model/step.js';
import { refusalAt } from '../../../src/emission/refusal-at.js';
import type { Refusal, Rewriting, State, Use } from '../state.js';
import type { Spot } from './around.js';

/** What a store call does, and which methods it is made of. */
export type Effect = Partial<Pick<Rewriting, 'reads' | 'writes' | 'copy' | 'reviews'>> & { calls: string[] };

/** One use becomes one expression that awaits. */
export function rewriting(
  use: Use,
  { node }: Pick<Spot, 'node'>,
  pieces: Step['pieces'],
  effect: Effect,
): Rewriting {
  const place = { file: use.file.file, ...rangeOf(node) };
  return {
    uses: [use],
    steps: [{ ...place, pieces }],
    starts: [{ ...place, writes: effect.writes ?? false }],
    reads: false,
    writes: false,
    reviews: [],
    ...effect,
  };
}

/** `await` in front of a call that stays as it is, with something behind it. */
export function awaited(use: Use, spot: Spot, effect: Effect, behind = ''): Rewriting {
  return replaced(use, spot, [rangeOf(spot.node), behind], effect);
}

/** An expression makes way for a call that is awaited. */
export function replaced(use: Use, spot: Spot, call: Step['pieces'], effect: Effect): Rewriting {
  const [before, after] = awaitAround(spot.node, spot.parent);
  return rewriting(use, spot, [before, ...call, after], effect);
}

/** A use that is none of the ones that can be rewritten. */
export function refused(
  use: Use,
  { context }: State,
  code: string,
  args: Record<string, string> = {},
): Refusal {
  return { refuse: reasonAt(use, context, code, args) };
}

export function reasonAt(
  use: Use,
  context: State['context'],
  code: string,
  args: Record<string, string> = {},
): Reason {
  const around = use.ancestors.at(-1) ?? use.node;
  return refusalAt(context, code, { file: use.file.file, ...rangeOf(around) }, args);
}

/** The text of a node as a piece: the original, with the edits in it. */
export function piece(node: Node): { start: number; end: number } {
  return rangeOf(node);
}
