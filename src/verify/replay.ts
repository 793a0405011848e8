import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../model/failure.js';
import type { ReplayResult } from '../model/replay.js';
import { nextRun } from './confirm.js';
import type { ReplayOptions } from './options.js';
import { play } from './play.js';
import { checkOptions } from './replicas/group.js';
import { makeResult } from './result.js';
import { run } from './run.js';
import type { Step } from './traces/step.js';
import { checkTrace } from './traces/trace.js';

const DEFAULT_PAUSE_MS = 1_100;

/**
 * Plays a trace over several processes of an app, with restarts in between, and compares every answer with that of
 * one process which is never restarted (the baseline, played twice to learn what differs by itself, and again while an
 * answer differs that may do so by chance).
 * All that it started has ended, and all files that it made are gone, when the promise settles.
 * @throws Failure for wrong options or a wrong trace, a process that does not start (StartFailure, with its log), or
 *   a baseline process that ends by itself; the reason of `abort` when that fires
 */
export async function replay(options: ReplayOptions): Promise<ReplayResult> {
  const trace = checkTrace(options.trace);
  checkOptions(options);
  checkRestarts(options.restartEvery);
  const result = await compareRuns(trace, options);
  return { ...result, notCovered: [...(options.notCovered ?? []), ...result.notCovered] };
}

async function compareRuns(trace: readonly Step[], options: ReplayOptions): Promise<ReplayResult> {
  const single = { ...options, ...options.baseline, replicas: 1 };
  const playBaseline = (name: 'baseline' | 'baseline again') =>
    run(name, single, trace.length, (group, onStep) => play(trace, group, single, {}, onStep));
  const playReplicas = () =>
    run('replicas', options, trace.length, (group, onStep) => play(trace, group, options, options, onStep));
  const baselines = [await playBaseline('baseline')];
  await rest(options.pauseMs ?? DEFAULT_PAUSE_MS, options.abort);
  baselines.push(await playBaseline('baseline again'));
  const replicas = [await playReplicas()];
  for (;;) {
    const result = makeResult(trace, { baselines, replicas });
    const next = nextRun(result, { baselines, replicas });
    if (next === undefined) return result;
    if (next === 'replicas') replicas.push(await playReplicas());
    else baselines.push(await playBaseline(next));
  }
}

async function rest(ms: number, abort: AbortSignal | undefined): Promise<void> {
  await pause(ms, undefined, abort ? { signal: abort } : {}).catch(() => abort?.throwIfAborted());
}

function checkRestarts(every: number | undefined): void {
  if (every === undefined || (Number.isInteger(every) && every > 0)) return;
  throw new Failure(`verify: restartEvery: expected a number of requests from 1, got ${every}`);
}
