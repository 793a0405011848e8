import { CookieJar } from './requests/cookies.js';
import { type Exchange, exchange } from './requests/exchange.js';
import { findUnexpected, saveFrom } from './requests/expect.js';
import { type Group, replicaAt } from './replicas/group.js';
import type { AppOptions, ReplayOptions } from './options.js';
import { settledWithin } from './replicas/process.js';
import type { Replica } from './replicas/replica.js';
import type { Saved } from './traces/template.js';
import type { Step } from './traces/step.js';

/** One step of a trace as it went in one run. */
export interface PlayedStep extends Exchange {
  /** Index of the replica that was asked. */
  replica: number;
  /** What of the trace's own expectation was not met, in words. */
  unexpected: string | undefined;
  /** How the replica's process had ended by itself before this request; it was started again then. */
  crash: string | undefined;
  /** All that the trace has saved so far. */
  saved: Saved;
  /** What sets this process apart from others and may show in its answers. */
  process: { port: number; folder: string };
}

/** When and how replicas are restarted. */
export type Restarts = Pick<ReplayOptions, 'restartEvery' | 'signal'>;

/** A connection breaks a moment before the system tells that the process behind it has ended. */
const LAST_WORDS_MS = 250;

/** Plays a trace over a group: every request goes to the next replica, with restarts in between. */
export async function play(
  trace: readonly Step[],
  group: Group,
  app: AppOptions,
  restarts: Restarts,
  onStep: (done: number) => void,
): Promise<PlayedStep[]> {
  const jars = new Map<string, CookieJar>();
  const played: PlayedStep[] = [];
  let saved: Saved = {};
  for (const [index, step] of trace.entries()) {
    if (index > 0) await restartOne(index, group, restarts);
    const at = index % group.replicas.length;
    const replica = replicaAt(group.replicas, at);
    const crash = await revive(replica);
    const { port, folder } = replica.container;
    const jar = step.noCookies ? undefined : jarOf(step, jars);
    const { path, outcome } = await exchange(port, step, app, saved, jar);
    if ('error' in outcome) await settledWithin(replica.container.process.ended, LAST_WORDS_MS);
    app.abort?.throwIfAborted();
    saved = { ...saved, ...saveFrom(outcome, step) };
    const unexpected = findUnexpected(outcome, step, saved);
    played.push({ path, outcome, replica: at, unexpected, crash, saved, process: { port, folder } });
    onStep(index + 1);
  }
  return played;
}

function jarOf(step: Step, jars: Map<string, CookieJar>): CookieJar {
  const jar = jars.get(step.client) ?? new CookieJar();
  jars.set(step.client, jar);
  return jar;
}

/** After every K requests, the replicas in turn, whichever was asked last: each loses its state again and again. */
async function restartOne(done: number, group: Group, restarts: Restarts): Promise<void> {
  const { restartEvery, signal = 'SIGTERM' } = restarts;
  if (restartEvery === undefined || done % restartEvery !== 0) return;
  const turn = done / restartEvery - 1;
  const at = turn % group.replicas.length;
  const round = Math.floor(turn / group.replicas.length);
  // Neighbours begin with different signals, so that a short trace sees both.
  const alternate = (round + at) % 2 === 0 ? 'SIGTERM' : 'SIGKILL';
  await group.restart(at, signal === 'alternate' ? alternate : signal);
}

/** A process that ended by itself is started again, as an orchestrator would. */
async function revive(replica: Replica): Promise<string | undefined> {
  const { end } = replica.container.process;
  if (end !== undefined) await replica.restart('SIGKILL');
  return end;
}
