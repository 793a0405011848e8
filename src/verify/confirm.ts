import type { ReplayResult, StepResult } from '../model/replay.js';
import type { Runs } from './result.js';

/** What may be played again. */
export type Again = 'baseline again' | 'replicas';

/** Runs in all, the first ones included. A coin falls the same way in so many of them once in 30,000 times. */
const UNCLEAR: Record<Again, number> = { 'baseline again': 12, replicas: 4 };
/** With so many steps that differ, chance may have added some but has not made all of them. */
const MANY_STEPS = 3;
const MANY: Record<Again, number> = { 'baseline again': 6, replicas: 2 };
const CLEAR: Record<Again, number> = { 'baseline again': 6, replicas: 1 };
/** Of a value that is nearly always the same, a run on the replicas tells more than one of the baseline. */
const BASELINES_BY_REPLICAS = 3;

/**
 * Which run would tell next whether what differs does so by itself: a value that varies may have been the same in both
 * runs of the baseline by chance (the toss of a coin, the order of three, a time in minutes).
 * @returns undefined if nothing differs, or if it has done so often enough
 */
export function nextRun(result: ReplayResult, { baselines, replicas }: Runs): Again | undefined {
  const differing = result.steps.filter(isOpen);
  if (differing.length === 0) return undefined;
  const most = differing.some(isClear) ? CLEAR : differing.length >= MANY_STEPS ? MANY : UNCLEAR;
  const isTurnOfReplicas = baselines.length >= BASELINES_BY_REPLICAS * replicas.length;
  if (isTurnOfReplicas && replicas.length < most.replicas) return 'replicas';
  return baselines.length < most['baseline again'] ? 'baseline again' : undefined;
}

/** An answer that the trace does not expect from the baseline either stays so. */
function isOpen({ verdict, difference, baselineUnexpected }: StepResult): boolean {
  return verdict !== 'same' && (difference !== null || baselineUnexpected === null);
}

function isClear({ verdict, difference, crash }: StepResult): boolean {
  return verdict === 'unexpected' || crash !== null || difference?.where === 'status';
}
