import { Memory, type Values } from './memory.js';
import type { AppOptions, ReplayOptions } from './options.js';
import { type Group, replicaAt } from './replicas/group.js';
import { settledWithin } from './replicas/process.js';
import type { Replica } from './replicas/replica.js';
import { type Exchange, exchange } from './requests/exchange.js';
import { findUnexpected } from './requests/expect.js';
import { makeRoute } from './route.js';
import type { Step } from './traces/step.js';
import type { Saved } from './traces/template.js';

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

/** Which replica gets which request. */
export type Routing = Pick<ReplayOptions, 'order'>;

/** A connection breaks a moment before the system tells that the process behind it has ended. */
const LAST_WORDS_MS = 250;

/** Plays a trace over a group: every request goes to another replica, with restarts in between. */
export async function play(
  trace: readonly Step[],
  group: Group,
  app: AppOptions,
  how: Restarts & Values & Routing,
  onStep: (done: number) => void,
): Promise<PlayedStep[]> {
  const memory = new Memory(how);
  const route = makeRoute(how.order ?? 'round-robin', group.replicas.length);
  const played: PlayedStep[] = [];
  for (const [index, step] of trace.entries()) {
    if (index > 0) await restartOne(index, group, how);
    played.push(await playStep(step, index, route(), { group, app, memory }));
    onStep(index + 1);
  }
  return played;
}

/** What a step is played with. */
export interface Scene {
  group: Group;
  app: AppOptions;
  memory: Memory;
}

/** Sends a step to the replica `at` and remembers what comes of it. */
export async function playStep(
  step: Step,
  index: number,
  at: number,
  { group, app, memory }: Scene,
): Promise<PlayedStep> {
  const replica = replicaAt(group.replicas, at);
  const crash = await revive(replica);
  const { port, folder } = replica.container;
  const exchanged = await exchange(port, memory.fill(step, index), app, memory.saved, memory.jarOf(step));
  const { outcome } = exchanged;
  if ('error' in outcome) await settledWithin(replica.container.process.ended, LAST_WORDS_MS);
  app.abort?.throwIfAborted();
  memory.save(memory.valuesIn(exchanged, step, index));
  const { saved } = memory;
  const unexpected = findUnexpected(outcome, step, saved);
  return { ...exchanged, replica: at, unexpected, crash, saved, process: { port, folder } };
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
export async function revive(replica: Replica): Promise<string | undefined> {
  const { end } = replica.container.process;
  if (end !== undefined) await replica.restart('SIGKILL');
  return end;
}
