import type { Node } from '@babel/types';
import { changedInside } from './changed-inside.js';
import { changesOf, doubtsOf, fateOf, fateOfStored } from './copies.js';
import type { Rewriting, State } from './state.js';
import { type Contents, contentsOf } from './stored.js';

/**
 * What is read from a store is a copy, and what is put in is copied: the reasons why that makes a difference to this
 * program, and what a person should look at.
 */
export function copyProblems(
  state: State,
  rewritings: readonly Rewriting[],
): Pick<Contents, 'refusals' | 'reviews' | 'codec'> {
  if (state.shape === 'counter') return { refusals: [], reviews: [] };
  const { context } = state;
  const { refusals, reviews, codec } = contentsOf(state, changedInside(state));
  const contents = { ...contentsOf(state), refusals, reviews, codec };
  if (contents.refusals.length || contents.isPrimitive) return contents;
  const readFates = rewritings.flatMap(({ copy, uses: [use] }) =>
    copy && use ? [fateOf(state, use.file, copy)] : [],
  );
  const putFates = contents.values.flatMap(({ file, node }) => {
    const parsed = context.parsed(file);
    return parsed && !isCovered(node, rewritings) ? [fateOfStored(state, parsed, node)] : [];
  });
  const fates = [...readFates, ...putFates];
  const isUpdated = rewritings.some(({ calls }) => calls.includes('update'));
  const isChanged = isUpdated || fates.some(({ mutations }) => mutations.length > 0);
  return {
    refusals: [...changesOf(fates), ...doubtsOf(fates, isChanged)],
    reviews: contents.reviews,
    codec: contents.codec,
  };
}

/** An idiom that writes back what it changes has no copy to look after. */
function isCovered(node: Node, rewritings: readonly Rewriting[]): boolean {
  return rewritings.some(({ uses, copy }) => !copy && uses.some((use) => use.node === node));
}
