import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import type { Reason } from '../../src/model/finding.js';
import { fateOf, fateOfStored, type Fate } from './copies.js';
import { refusalAt } from './mentions.js';
import type { Rewriting, State } from './state.js';
import { contentsOf } from './stored.js';

/**
 * What is read from a store is a copy, and what is put in is copied: the reasons why that makes a difference to this
 * program.
 */
export function copyProblems(state: State, rewritings: readonly Rewriting[]): Reason[] {
  if (state.shape === 'counter') return [];
  const { context } = state;
  const contents = contentsOf(state);
  if (contents.refusals.length || contents.isPrimitive) return contents.refusals;
  const readFates = rewritings.flatMap(({ copy, uses: [use] }) =>
    copy && use ? [fateOf(context, use.file, copy)] : [],
  );
  const putFates = contents.values.flatMap(({ file, node }) => {
    const parsed = context.parsed(file);
    return parsed && !isCovered(node, rewritings) ? [fateOfStored(context, parsed, node)] : [];
  });
  return [...readFates, ...putFates].flatMap((fate) => reasonsOf(state, fate));
}

/** An idiom that writes back what it changes has no copy to look after. */
function isCovered(node: Node, rewritings: readonly Rewriting[]): boolean {
  return rewritings.some(({ uses, copy }) => !copy && uses.some((use) => use.node === node));
}

function reasonsOf({ context }: State, { mutations, escapes }: Fate): Reason[] {
  const changes = mutations.map(({ file, node }) =>
    refusalAt(context, 'mutated-alias', { file: file.file, ...rangeOf(node) }, { why: 'changed there' }),
  );
  const others = escapes.map(({ file, node, why }) =>
    refusalAt(
      context,
      why === 'identity' ? 'identity-use' : 'mutated-alias',
      { file: file.file, ...rangeOf(node) },
      { why },
    ),
  );
  return [...changes, ...others];
}
