import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../model/failure.js';
import type { Progress, RaceResult, ReplayResult } from '../model/replay.js';
import { nextRun } from './confirm.js';
import { type Carry, reportCarry } from './correlation/carry.js';
import { learnFromRecorded, learnFromRun, onlyChanging, withCarried } from './correlation/learn.js';
import { reportCaptures } from './correlation/report-captures.js';
import type { Values } from './memory.js';
import type { GroupOptions, ReplayOptions } from './options.js';
import { play, type Restarts, type Routing } from './play.js';
import { type Probe, probeRaces } from './race/probe.js';
import { checkOptions } from './replicas/group.js';
import { makeResult } from './result.js';
import { type Run, run } from './run.js';
import { checkCaptures } from './traces/captures.js';
import { answeredOtherwise } from './traces/recorded.js';
import type { Step } from './traces/step.js';
import { checkTrace } from './traces/trace.js';

const DEFAULT_PAUSE_MS = 1_100;
/** Whoever waits longer for chance to be ruled out learns little more. */
const AGAIN_MS = 60_000;
/** The most that a run waits which is played again: runs of equal length would meet a clock at the same point each time. */
const OUT_OF_STEP_MS = 250;
const GOLDEN_RATIO = 0.618;

/**
 * Plays a trace over several processes of an app, with restarts in between, and compares every answer with that of
 * one process which is never restarted (the baseline, played twice to learn what differs by itself, and again while an
 * answer differs that may do so by chance).
 * All that it started has ended, and all files that it made are gone, when the promise settles.
 * @throws Failure for wrong options or a wrong trace, a process that does not start (StartFailure, with its log), or
 *   a baseline process that ends by itself; the reason of `abort` when that fires
 */
export async function replay(options: ReplayOptions): Promise<ReplayResult> {
  const { captures = [] } = options;
  const trace = checkTrace(options.trace, 'trace', checkCaptures(captures));
  checkOptions(options);
  checkRequests('restartEvery', options.restartEvery, 1);
  checkRequests('race', options.race, 2);
  return compareRuns(trace, options);
}

async function compareRuns(trace: readonly Step[], options: ReplayOptions): Promise<ReplayResult> {
  const { captures = [] } = options;
  const single = { ...options, ...options.baseline, replicas: 1 };
  const playOn = (name: Progress['run'], group: GroupOptions, how: Restarts & Routing & Values) =>
    run(name, { ...options, ...group }, trace.length, (replicas, onStep) =>
      play(trace, replicas, group, { captures, ...how }, onStep),
    );
  const recorded = learnFromRecorded(trace);
  const first = await playOn('baseline', single, { carries: recorded });
  const found = learnFromRun(trace, first.steps);
  first.steps = withCarried(first.steps, found);
  await rest(options.pauseMs ?? DEFAULT_PAUSE_MS, options.abort);
  const playAgain = () => playOn('baseline again', single, { carries: [...recorded, ...found] });
  const second = await playAgain();
  const carries = [...recorded, ...onlyChanging(found, second.steps)];
  const playReplicas = () => playOn('replicas', options, { ...options, carries });
  const baselines = [first, second];
  const replicas = [await playReplicas()];
  const latest = Date.now() + AGAIN_MS;
  for (;;) {
    const result = makeResult(trace, { baselines, replicas });
    const next = Date.now() < latest ? nextRun(result, { baselines, replicas }) : undefined;
    if (next) await rest(outOfStep(baselines.length + replicas.length), options.abort);
    if (next === 'replicas') replicas.push(await playReplicas());
    else if (next) baselines.push(await playAgain());
    else {
      const values = { captures, carries };
      const races = await racesOf(options, { trace, single, values, steps: result.steps });
      const interchangeable = result.interchangeable && races.length === 0;
      return { ...result, ...beside(options, trace, result, first, carries), races, interchangeable };
    }
  }
}

async function racesOf({ race, ...options }: ReplayOptions, probe: Probe): Promise<RaceResult[]> {
  return race === undefined ? [] : probeRaces({ ...options, race }, probe);
}

/** What the comparison does not tell. */
function beside(
  { notCovered = [], captures = [] }: ReplayOptions,
  trace: readonly Step[],
  result: ReplayResult,
  first: Run,
  carries: readonly Carry[],
): Pick<ReplayResult, 'notCovered' | 'carried'> {
  return {
    notCovered: [
      ...notCovered,
      ...result.notCovered,
      ...answeredOtherwise(
        trace,
        first.steps.map(({ outcome }) => outcome),
      ),
    ],
    carried: [...carries.map(reportCarry), ...reportCaptures(trace, first.steps, captures)],
  };
}

/** Milliseconds, spread evenly however many runs there are. */
function outOfStep(runs: number): number {
  return ((runs * GOLDEN_RATIO) % 1) * OUT_OF_STEP_MS;
}

async function rest(ms: number, abort: AbortSignal | undefined): Promise<void> {
  await pause(ms, undefined, abort ? { signal: abort } : {}).catch(() => abort?.throwIfAborted());
}

function checkRequests(name: string, value: number | undefined, least: number): void {
  if (value === undefined || (Number.isInteger(value) && value >= least)) return;
  throw new Failure(`verify: ${name}: expected a number of requests from ${least}, got ${value}`);
}
