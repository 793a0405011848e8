import type { Progress, RaceResult, StepResult } from '../../model/replay.js';
import { Memory, type Values } from '../memory.js';
import type { GroupOptions, ReplayOptions } from '../options.js';
import { type Run, run } from '../run.js';
import type { Step } from '../traces/step.js';
import { findRaces } from './find-races.js';
import { playVolleys, writes } from './play-volleys.js';
import type { VolleyStep } from './volley.js';

/** In all: what differs by itself may have been the same in the first ones by chance. */
const MOST_RUNS_IN_TURN = 8;
/** Whether requests meet is a matter of luck. */
const MOST_RUNS_AT_ONCE = 3;

/** What the probe is about. */
export interface Probe {
  trace: readonly Step[];
  /** The one process that requests are sent to one after the other. */
  single: GroupOptions;
  values: Values;
  /** What the replay without races showed; what differs there tells nothing here. */
  steps: readonly StepResult[];
}

/**
 * Sends every step that writes many times, on one process one after the other and on the replicas at once, and
 * compares the answers after it.
 * @throws Failure as `replay` does
 */
export async function probeRaces(
  options: ReplayOptions & { race: number },
  probe: Probe,
): Promise<RaceResult[]> {
  const { trace, single, values, steps } = probe;
  if (!trace.some(writes)) return [];
  const playOn = (name: Progress['run'], group: GroupOptions, atOnce: boolean): Promise<Run<VolleyStep>> =>
    run(name, { ...options, ...group }, trace.length, (replicas, onStep) => {
      const scene = { group: replicas, app: group, memory: new Memory(values) };
      return playVolleys(trace, scene, { times: options.race, atOnce }, onStep);
    });
  const playInTurn = async () => (await playOn('one after the other', single, false)).steps;
  const inTurn = [await playInTurn(), await playInTurn()];
  const same = new Set(steps.filter(({ verdict }) => verdict === 'same').map(({ step }) => step - 1));
  for (let runs = 0; runs < MOST_RUNS_AT_ONCE; runs++) {
    const atOnce = (await playOn('all at once', options, true)).steps;
    const find = () => findRaces(trace, inTurn, atOnce, (index) => same.has(index));
    let races = find();
    for (; races.length > 0 && inTurn.length < MOST_RUNS_IN_TURN; races = find())
      inTurn.push(await playInTurn());
    if (races.length > 0) return races;
  }
  return [];
}
