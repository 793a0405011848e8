import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { guardGroup } from './guard.js';
import type { Log } from './log.js';
import type { AppOptions, EndSignal } from '../options.js';

/** How long output may still arrive after a process has ended. */
const LAST_WORDS_MS = 500;
/** How long the others of its group may take to be gone after SIGKILL. */
const GONE_MS = 200;
const BETWEEN_MS = 5;

/** A process and all that it starts in its process group. */
export interface RunningProcess {
  /** How it ended (`exit code 1`, `signal SIGKILL`, `spawn x ENOENT`), or undefined while it runs. */
  readonly end: string | undefined;
  /** Resolves when it has ended. */
  readonly ended: Promise<unknown>;
  /** Ends the whole group and resolves when that is done; SIGTERM becomes SIGKILL after `graceMs`. */
  stop(signal: EndSignal, graceMs: number): Promise<void>;
}

/** Starts a process as the leader of its own group. On abort the group is killed at once, synchronously. */
export function startProcess(
  start: AppOptions['start'],
  place: { cwd: string; env: Record<string, string | undefined> },
  log: Log,
  abort: AbortSignal | undefined,
): RunningProcess {
  abort?.throwIfAborted();
  const child = launch(start, place);
  const guard = child.pid === undefined ? undefined : guardGroup(child.pid);
  log.follow(child.stdout);
  log.follow(child.stderr);
  const state = watch(child);
  const kill = () => signalGroup(child, 'SIGKILL');
  abort?.addEventListener('abort', kill);
  return {
    get end() {
      return state.end;
    },
    ended: state.ended,
    async stop(signal, graceMs) {
      await stopGroup(child, state, signal, graceMs);
      await guard?.release();
      abort?.removeEventListener('abort', kill);
    },
  };
}

function launch(start: AppOptions['start'], place: { cwd: string; env: Record<string, string | undefined> }) {
  const [command, args, shell] =
    typeof start === 'string' ? [start, [], true] : [start[0] ?? '', start.slice(1), false];
  return spawn(command, args, { ...place, shell, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
}

interface State {
  end: string | undefined;
  ended: Promise<unknown>;
  /** Resolves when nobody holds the output any more: the process and those it started have ended. */
  closed: Promise<unknown>;
}

function watch(child: ChildProcess): State {
  const settled = (end: string) => (state.end ??= end);
  const state: State = {
    end: undefined,
    ended: new Promise((resolve) => {
      child.once('error', (error) => resolve(settled(error.message)));
      child.once('exit', (code, signal) =>
        resolve(settled(signal ? `signal ${signal}` : `exit code ${code}`)),
      );
    }),
    closed: once(child, 'close').catch(() => undefined),
  };
  return state;
}

async function stopGroup(
  child: ChildProcess,
  state: State,
  signal: EndSignal,
  graceMs: number,
): Promise<void> {
  if (signal === 'SIGTERM') {
    signalGroup(child, 'SIGTERM');
    // Not `ended`: a shell may be gone while the app that it started still shuts down.
    await settledWithin(state.closed, graceMs);
  }
  signalGroup(child, 'SIGKILL');
  await state.ended;
  await settledWithin(state.closed, LAST_WORDS_MS);
  await groupIsGone(child);
  child.stdout?.destroy();
  child.stderr?.destroy();
}

/** Others of the group are not our children: only asking tells that they have ended. */
async function groupIsGone(child: ChildProcess): Promise<void> {
  // Bounded: a dead orphan stays in the list until the init process collects it, and some never do.
  for (let waited = 0; waited < GONE_MS && signalGroup(child, 0); waited += BETWEEN_MS)
    await pause(BETWEEN_MS);
}

/** Resolves when the promise has settled, or after `ms`. */
export async function settledWithin(promise: Promise<unknown>, ms: number): Promise<void> {
  const timer = new AbortController();
  await Promise.race([promise, pause(ms, undefined, { signal: timer.signal }).catch(() => undefined)]);
  timer.abort();
}

/**
 * Sends a signal (0: none, only asks) to all of a process group; false if nobody is left in it.
 * The one use of `process` below `bin`: node:child_process can signal a child but not its group.
 */
function signalGroup(child: ChildProcess, signal: EndSignal | 0): boolean {
  if (child.pid === undefined) return false;
  try {
    return process.kill(-child.pid, signal);
  } catch {
    // ESRCH, or EPERM on macOS.
    return false;
  }
}
