import { compare, type Comparison } from './comparison/compare.js';
import { viewOf } from './comparison/view.js';
import type { Difference } from '../model/replay.js';
import type { PlayedStep } from './play.js';

/** What became of a step, in the run on the replicas that tells most. */
export interface Judgement {
  played: PlayedStep;
  difference: Difference | undefined;
  noise: string[];
}

/**
 * Compares what the replicas answered in each of their runs with what the baseline did in each of its own. Chance has
 * more ways to make an answer differ once than each time, so a difference counts only if every run on the replicas has
 * one; a crash, an answer that the trace does not expect, or another status counts at once.
 * @param baselines two or more
 * @param replicas one or more
 * @param kinOf gives what the runs of the baseline answered to the same path at other times, if it is needed
 */
export function judge(
  baselines: readonly PlayedStep[],
  replicas: readonly PlayedStep[],
  kinOf: () => readonly (readonly PlayedStep[])[],
): Judgement {
  const renamed = varyingNames(baselines);
  const view = (step: PlayedStep) => viewOf(step, renamed);
  const views = baselines.map(view);
  const runs = replicas.map((played) => {
    const plain = compare(views, view(played));
    const isSame = plain.differences.length === 0;
    const kin = isSame ? [] : kinOf().map((steps) => steps.map(view));
    return { played, ...(kin.length ? compare(views, view(played), { kin }) : plain) };
  });
  const telling = runs.find(isClear) ?? runs.find(({ differences }) => differences.length === 0);
  const [shown = telling] = telling ? [telling] : runs;
  if (!shown) throw new RangeError('nothing to compare');
  const [first] = shown.differences;
  return {
    played: shown.played,
    difference: telling ? first : (recurring(runs) ?? first),
    noise: shown.noise,
  };
}

type Judged = Comparison & { played: PlayedStep };

function isClear({ played, differences: [first] }: Judged): boolean {
  return played.crash !== undefined || played.unexpected !== undefined || first?.where === 'status';
}

/** A place where every run has a difference tells more than one where chance has put the first of them. */
function recurring([first, ...others]: readonly Judged[]): Difference | undefined {
  return first?.differences.find(({ where }) =>
    others.every(({ differences }) => differences.some((other) => other.where === where)),
  );
}

/** A saved value is renamed only if it differs by itself: one that does not must be the same on the replicas. */
export function varyingNames(baselines: readonly PlayedStep[]): string[] {
  const [first, ...others] = baselines.map(({ saved }) => saved);
  return Object.keys(first ?? {}).filter((name) => others.some((saved) => saved[name] !== first?.[name]));
}
