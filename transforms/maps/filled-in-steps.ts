import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import { locate } from '../../src/ast/locate.js';
import { programOf } from '../../src/find/runtime/shared.js';
import type { Reason } from '../../src/model/finding.js';
import { runnerOf } from './copies/scopes.js';
import { followsAtOnce } from './races/order.js';
import type { Rewriting, State, Use } from './state.js';

/**
 * `rates = {}; for (const row of rows) rates[row.id] = row.rate;`: nobody ever saw it empty or half full, as nothing ran between.
 * From now on everybody may, who asks in the meantime.
 */
export function filledInSteps(
  { context, finding }: State,
  rewritings: readonly Rewriting[],
): Reason | undefined {
  const emptied = rewritings.filter(({ calls }) => calls.length === 1 && calls[0] === 'clear');
  for (const { uses } of emptied) {
    const [first] = uses;
    const names = first && programOf(context).namesOf(first.file.file);
    const fn = names && runnerOf(names, first.node);
    const isAsked = rewritings.some((one) => one.reads && one.uses.some((use) => isElsewhere(use, fn)));
    const fill = fn && isAsked && rewritings.find((one) => one.writes && fills(fn, first, one));
    if (fill && fill.uses[0]) {
      const line = String(locate(first.file, rangeOf(fill.uses[0].node)).line);
      const location = locate(first.file, rangeOf(first.node));
      return { code: 'filled-in-steps', args: { name: finding.name, line }, location };
    }
  }
  return undefined;
}

/** It is asked in another function than that which fills it. */
function isElsewhere({ ancestors }: Use, fn: Node | undefined): boolean {
  return fn !== undefined && !ancestors.includes(fn);
}

/** One after the other, right behind. */
function fills(fn: Node, { file, node }: Use, { uses: [use] }: Rewriting): boolean {
  if (!use || use.file !== file) return false;
  const inside = use.ancestors.slice(use.ancestors.indexOf(fn) + 1);
  const isRepeated = inside.some(({ type }) => /^(?:For|While|DoWhile)|Function/.test(type));
  return use.ancestors.includes(fn) && isRepeated && followsAtOnce(fn, rangeOf(node), rangeOf(use.node));
}
