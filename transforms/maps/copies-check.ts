import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import { changesElements } from './changed-elements.js';
import { changedInside, listedReadsOf, readsOf } from './changed-inside.js';
import {
  changesOf,
  doubtsOf,
  type Escape,
  type Fate,
  fateOf,
  fateOfStored,
  type Spot,
  staleAt,
  staleHereAt,
} from './copies.js';
import { goneStale, type Read, staleHere } from './copies/gone-stale.js';
import { isHarmlessKept } from './copies/kept-harmless.js';
import { contains } from './operations/around.js';
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
  // What is put in tells most, and far quicker than all places that a copy gets to.
  const values = contentsOf(state);
  if (values.refusals.length) return values;
  const fates = fatesIn(state, rewritings, values.values).map(([value, fate]) =>
    unsettled(value, fate, rewritings),
  );
  const { refusals, reviews, codec } = contentsOf(state, [
    ...changedInside(state),
    ...fates.flatMap(({ settled }) => settled),
  ]);
  const contents = { ...values, refusals, reviews, codec };
  if (contents.refusals.length || contents.isPrimitive) return contents;
  const isChanged = changesElements(state, rewritings) || fates.some(({ mutations }) => mutations.length > 0);
  const changes = fates.flatMap(({ mutations, settled }) => [...mutations, ...settled]);
  const isHarmless = (kept: Spot): boolean =>
    isHarmlessKept(state, kept, [...changes, ...changedInside(state)]);
  const reads = readsOf(state);
  const stale = goneStale(state.context, reads, changedInside(state)).map(staleAt);
  const isTogether = (read: Read, change: Spot): boolean => areTogether(rewritings, read, change);
  const all = [...reads, ...listedReadsOf(state)];
  const staleNow = staleHere(state.context, all, changedInside(state), isTogether).map(staleHereAt);
  return {
    refusals: [...changesOf(fates), ...doubtsOf(fates, isChanged, isHarmless), ...stale, ...staleNow],
    reviews: contents.reviews,
    codec: contents.codec,
  };
}

/** What becomes of everything that is read from a state, or put into it, as far as the rewritings do not look after it. */
export function fatesIn(
  state: State,
  rewritings: readonly Rewriting[],
  values: Contents['values'],
): (readonly [value: Node, fate: Fate])[] {
  const readFates = rewritings.flatMap(({ copy, copies = [], uses: [use] }) =>
    copy && use ? [copy, ...copies].map((one) => [one, fateOf(state, use.file, one)] as const) : [],
  );
  const putFates = values.flatMap(({ file, node }) => {
    const parsed = state.context.parsed(file);
    if (!parsed || isCovered(node, rewritings)) return [];
    const fate = writtenBack(fateOfStored(state, parsed, node), { file, node }, rewritings);
    return [[node, fate] as const];
  });
  return [...readFates, ...putFates];
}

/** `if (!u) { u = {}; m.set(k, u); } u.n++`: what goes into one `update` together with the value is no change behind it. */
function writtenBack(
  fate: Fate,
  value: { file: string; node: Node },
  rewritings: readonly Rewriting[],
): Fate {
  const updates = rewritings.filter(({ calls, copy }) => !copy && calls.includes('update'));
  const own = updates.filter((one) => covers(one, value));
  return {
    ...fate,
    mutations: fate.mutations.filter(
      ({ file, node }) => !own.some((one) => covers(one, { file: file.file, node })),
    ),
  };
}

function covers({ steps }: Rewriting, { file, node }: { file: string; node: Node }): boolean {
  const { start, end } = rangeOf(node);
  return steps.some((step) => step.file === file && step.start <= start && end <= step.end);
}

/** True if one call of the store does both: what it gives is the entry behind the change. */
function areTogether(rewritings: readonly Rewriting[], { node }: Read, change: Spot): boolean {
  return rewritings.some((one) => {
    const isChange = (other: Node): boolean => contains(change.node, other) || contains(other, change.node);
    const hasChange =
      one.uses.some((use) => isChange(use.node)) ||
      one.settled?.changes.some(isChange) === true ||
      covers(one, { file: change.file.file, node: change.node });
    return hasChange && one.uses.some((use) => contains(node, use.node));
  });
}

/** Takes the changes out of a fate that the rewriting of the value writes back. */
function unsettled(
  value: Node,
  fate: Fate,
  rewritings: readonly Rewriting[],
): Fate & { settled: Fate['mutations'] } {
  const changes = rewritings.flatMap(({ settled }) =>
    settled && (settled.value === undefined || settled.value === value) ? settled.changes : [],
  );
  const anyhow = rewritings.flatMap(({ settled }) => (settled && !settled.value ? settled.changes : []));
  const isSettled = ({ node }: Spot): boolean => changes.some((one) => contains(one, node));
  const isFound = ({ node, why }: Escape): boolean => why === 'by name' && anyhow.includes(node);
  const settled = [...fate.mutations.filter(isSettled), ...fate.escapes.filter(isFound)];
  return {
    ...fate,
    mutations: fate.mutations.filter((one) => !isSettled(one)),
    escapes: fate.escapes.filter((one) => !isFound(one)),
    settled,
  };
}

/** An idiom that writes back what it changes has no copy to look after. */
function isCovered(node: Node, rewritings: readonly Rewriting[]): boolean {
  return rewritings.some(({ uses, copy }) => !copy && uses.some((use) => use.node === node));
}
