import type { Node } from '@babel/types';
import type { Reason } from '../../model/finding.js';
import { Failing, byFunction, givesPromise, type Floating } from './failing.js';
import { nameOf } from './functions.js';
import type { Handing } from './handing.js';
import { throwsItself } from './receivers/throws.js';
import type { Reception } from './reception.js';
import { scheduledReviews } from './scheduled.js';
import { timerChains } from './timer-chain.js';
import type { At, View } from './view.js';

/** What is there already, and where a store is asked, or what becomes async. */
export interface Fallible {
  places: readonly At[];
  promises: readonly Floating[];
  received: Iterable<{ handing: Handing }>;
  becomesAsync: (fn: Node) => boolean;
}

/** What has to stand between functions that may fail now and whoever does not look whether they do. */
export interface Guards {
  guarded: { handing: Handing; reception: Reception }[];
  /** Promises that get a `catch`. */
  floating: At[];
  reviews: Reason[];
}

export function guardsOf(view: View, { places, promises, received, becomesAsync }: Fallible): Guards {
  const failing = new Failing(view, becomesAsync).run(places, [...promises, ...chained(received)]);
  const guarded = failing.callbacks.filter(({ reception }) => isGuarding(reception));
  const own = byFunction(view, places);
  const chains = [...own].flatMap(([fn, nodes]) => timerChains(view, fn, nodes));
  const scheduled = [...own.keys(), ...failing.functions].flatMap((fn) => scheduledReviews(view, fn));
  const floating = [...failing.floating.values()];
  return {
    guarded,
    floating: floating.map(({ at }) => at),
    reviews: [...reviewsOf(view, floating), ...chains, ...scheduled],
  };
}

function isGuarding(reception: Reception): boolean {
  const isExecutor =
    reception.as === 'executor' || (reception.as === 'refused' && reception.code === 'promise-executor');
  return reception.as === 'wrapped' || isExecutor;
}

function chained(received: Iterable<{ handing: Handing }>): Floating[] {
  return [...received].flatMap(({ handing: { name, fn, file, call } }) =>
    givesPromise(name) ? [{ at: { file, node: call }, fn }] : [],
  );
}

/** Errors that have nothing to do with a store go to the log as well. */
function reviewsOf(view: View, floating: readonly Floating[]): Reason[] {
  return floating
    .filter(({ fn }) => throwsItself(fn.node))
    .map(({ at, fn }) =>
      view.reason('rejection-logged', at, { name: nameOf(view, fn.node) ?? 'a function' }),
    );
}
