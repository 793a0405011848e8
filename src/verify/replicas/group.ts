import { setMaxListeners } from 'node:events';
import { platform } from 'node:os';
import { makeScratchFolder, removeFolder } from '../../io/app-folder.js';
import { Failure } from '../../model/failure.js';
import type { CookieJar } from '../requests/cookies.js';
import { exchange } from '../requests/exchange.js';
import type { EndSignal, GroupOptions } from '../options.js';
import { guardFolder } from './guard.js';
import { Replica } from './replica.js';
import type { Outcome } from '../../model/replay.js';
import { checkStep, type TraceStep } from '../traces/step.js';

/** Running replicas of one app. Whoever starts a group stops it. */
export interface Group {
  readonly replicas: readonly Replica[];
  /** Sends one request to a replica, by its index from 0. With a jar, cookies are sent and kept. */
  request(index: number, step: TraceStep, jar?: CookieJar): Promise<Outcome>;
  /** Ends a replica's process, throws away its files, and starts it from a fresh copy (default SIGTERM). */
  restart(index: number, signal?: EndSignal): Promise<void>;
  /** Ends all processes and removes all files. May be called twice. */
  stop(): Promise<void>;
}

/**
 * Starts N processes of an app, each with its own port, copy of the folder and TMPDIR.
 * @param name what a replica is called in errors and logs; its index is added if there are several
 * @throws Failure if an option is wrong; StartFailure if one does not start. Nothing is left behind then
 */
export async function startGroup(options: GroupOptions, name = 'replica'): Promise<Group> {
  checkOptions(options);
  options.abort?.throwIfAborted();
  // Every process and every request under way listens to it: many are no leak.
  if (options.abort) setMaxListeners(0, options.abort);
  const scratch = await makeScratchFolder(options.scratch);
  const guard = guardFolder(scratch);
  const replicas = namesOf(options.replicas, name).map((each) => new Replica(each, options, scratch));
  const group = makeGroup(replicas, options, async () => {
    await removeFolder(scratch);
    await guard.release();
  });
  const starts = await Promise.allSettled(replicas.map((replica) => replica.start()));
  const failed = starts.find((start) => start.status === 'rejected');
  if (!failed) return group;
  await group.stop();
  throw failed.reason;
}

function makeGroup(
  replicas: readonly Replica[],
  options: GroupOptions,
  removeFiles: () => Promise<void>,
): Group {
  return {
    replicas,
    async request(index, step, jar) {
      const { port } = replicaAt(replicas, index).container;
      return (await exchange(port, checkStep(step, 'request'), options, {}, jar)).outcome;
    },
    restart: (index, signal) => replicaAt(replicas, index).restart(signal),
    async stop() {
      const signal = options.abort?.aborted ? 'SIGKILL' : 'SIGTERM';
      const stops = await Promise.allSettled(replicas.map((replica) => replica.stop(signal)));
      await removeFiles();
      const failed = stops.find((stop) => stop.status === 'rejected');
      if (failed) throw failed.reason;
    },
  };
}

/** @throws RangeError if there is no such replica */
export function replicaAt(replicas: readonly Replica[], index: number): Replica {
  const replica = replicas[index];
  if (!replica) throw new RangeError(`no replica ${index} in a group of ${replicas.length}`);
  return replica;
}

function namesOf(count: number, name: string): string[] {
  return Array.from({ length: count }, (_, index) => (count > 1 ? `${name} ${index}` : name));
}

/** @throws Failure for an option that cannot be meant */
export function checkOptions(options: GroupOptions): void {
  // Without process groups, what the app starts could outlive it.
  if (platform() === 'win32')
    throw new Failure('verify: does not run on Windows; use WSL or a Linux container');
  if (!Number.isInteger(options.replicas) || options.replicas < 1) {
    throw new Failure(`verify: replicas: expected a number from 1, got ${options.replicas}`);
  }
  const [command] = typeof options.start === 'string' ? [options.start.trim()] : options.start;
  if (!command) throw new Failure('verify: start: expected the command that starts the app');
}
