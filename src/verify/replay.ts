import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from '../model/failure.js';
import { nextRun } from './confirm.js';
import { checkOptions, type Group, startGroup } from './replicas/group.js';
import type { Progress } from '../model/replay.js';
import type { ReplayOptions } from './options.js';
import { play, type PlayedStep, type Restarts } from './play.js';
import type { Replica } from './replicas/replica.js';
import type { ReplayResult, ReplicaReport } from '../model/replay.js';
import { makeResult, type Run } from './result.js';
import { checkTrace } from './traces/trace.js';
import type { Step } from './traces/step.js';

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
  const single = { ...options, ...options.baseline, replicas: 1 };
  const playBaseline = (name: 'baseline' | 'baseline again') => run(name, trace, single, {});
  const playReplicas = () => run('replicas', trace, options, options);
  const first = await playBaseline('baseline');
  await rest(options.pauseMs ?? DEFAULT_PAUSE_MS, options.abort);
  const baselines = [first, await playBaseline('baseline again')];
  const replicas = [await playReplicas()];
  for (;;) {
    const result = makeResult(trace, { baselines, replicas });
    const next = nextRun(result, { baselines, replicas });
    if (next === undefined)
      return { ...result, notCovered: [...(options.notCovered ?? []), ...result.notCovered] };
    if (next === 'replicas') replicas.push(await playReplicas());
    else baselines.push(await playBaseline(next));
  }
}

async function rest(ms: number, abort: AbortSignal | undefined): Promise<void> {
  await pause(ms, undefined, abort ? { signal: abort } : {}).catch(() => abort?.throwIfAborted());
}

async function run(
  name: Progress['run'],
  trace: readonly Step[],
  options: Omit<ReplayOptions, 'trace'>,
  restarts: Restarts,
): Promise<Run> {
  await options.reset?.();
  const group = await startGroup(options, name === 'replicas' ? 'replica' : name);
  try {
    const onStep = (done: number) => options.onProgress?.({ run: name, done, total: trace.length });
    const steps = await play(trace, group, options, restarts, onStep);
    if (name !== 'replicas') checkAlive(name, steps, group);
    return { steps, replicas: group.replicas.map(reportOn) };
  } finally {
    await group.stop();
  }
}

function reportOn({ name, restarts, log }: Replica): ReplicaReport {
  return { name, restarts, log: [...log.lines] };
}

/** What the replicas should do is not known if the one process does not live through the trace. */
function checkAlive(name: string, steps: readonly PlayedStep[], group: Group): void {
  const died = steps.findIndex((step) => step.crash !== undefined);
  const end = died < 0 ? group.replicas[0]?.container.process.end : steps[died]?.crash;
  if (end === undefined) return;
  const last = died < 0 ? steps.length : died;
  throw new Failure(
    `${name}: the process ended by itself after step ${last} (${end}); leave that request out of the trace`,
  );
}

function checkRestarts(every: number | undefined): void {
  if (every === undefined || (Number.isInteger(every) && every > 0)) return;
  throw new Failure(`verify: restartEvery: expected a number of requests from 1, got ${every}`);
}
