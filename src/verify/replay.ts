import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../model/failure.js';
import type { Progress, ReplayResult } from '../model/replay.js';
import { nextRun } from './confirm.js';
import { type Carry, reportCarry } from './correlation/carry.js';
import { learnFromRecorded, learnFromRun, onlyChanging, withCarried } from './correlation/learn.js';
import { reportCaptures } from './correlation/report-captures.js';
import type { Values } from './memory.js';
import type { GroupOptions, ReplayOptions } from './options.js';
import { play, type Restarts, type Routing } from './play.js';
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
  checkRestarts(options.restartEvery);
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
    if (next === 'replicas') replicas.push(await playReplicas());
    else if (next) baselines.push(await playAgain());
    else return { ...result, ...beside(options, trace, result, first, carries) };
  }
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

async function rest(ms: number, abort: AbortSignal | undefined): Promise<void> {
  await pause(ms, undefined, abort ? { signal: abort } : {}).catch(() => abort?.throwIfAborted());
}

function checkRestarts(every: number | undefined): void {
  if (every === undefined || (Number.isInteger(every) && every > 0)) return;
  throw new Failure(`verify: restartEvery: expected a number of requests from 1, got ${every}`);
}
