import type { NotCovered, Progress } from '../model/replay.js';
import type { Order } from './route.js';
import type { EventLimits } from './requests/events.js';
import type { Capture } from './traces/captures.js';
import type { TraceStep } from './traces/step.js';

/** How a process is asked to end. SIGKILL cannot be caught: what the app would do at shutdown does not happen. */
export type EndSignal = 'SIGTERM' | 'SIGKILL';

/** How one process of the app is started and reached. */
export interface AppOptions {
  /** Folder of the app. It is copied, never written to. */
  app: string;
  /** Program and arguments, or a shell command; runs in the copy of `app`. */
  start: readonly string[] | string;
  /** The whole environment of the processes, but for what makes one differ from the other: port, TMPDIR, PWD. */
  env: Readonly<Record<string, string | undefined>>;
  /** The variable that tells the app its port (default `PORT`). */
  portVariable?: string;
  /** The port that is fixed in the app's code: where it would listen on this one, it listens on its own. */
  fixedPort?: number;
  /** When a process is ready: its port accepts connections or, with `path`, it answers there below status 500. */
  ready?: { path?: string; /** Default 30,000. */ timeoutMs?: number };
  /** The Host header of every request, the same for all replicas as behind a load balancer (default `localhost`). */
  host?: string;
  /** How long one answer may take (default 30,000). */
  answerMs?: number;
  /** How much is read of a stream of server-sent events (default 50 events, or until 2,000 ms pass without one). */
  events?: EventLimits;
  /** How long a process may take to end after SIGTERM before it is killed (default 5,000). */
  graceMs?: number;
  /** Existing folder for copies and TMPDIRs (default: the system's temporary folder). */
  scratch?: string;
  /** Kills every process at once; what was under way rejects with its reason. */
  abort?: AbortSignal | undefined;
}

export interface GroupOptions extends AppOptions {
  replicas: number;
}

export interface ReplayOptions extends GroupOptions {
  trace: readonly TraceStep[];
  /** What of the recording did not become a step; goes into the result. */
  notCovered?: readonly NotCovered[];
  /** Values that are taken by hand from every answer that has them into later requests, as `{{name}}`. */
  captures?: readonly Capture[];
  /** After every K requests one replica, each in its turn, is ended and started from a fresh copy. Never by default. */
  restartEvery?: number;
  /** How replicas are ended at a restart (default SIGTERM); `alternate`: each replica by SIGTERM and SIGKILL in turn. */
  signal?: EndSignal | 'alternate';
  /** Which replica gets which request (default `round-robin`); the same seed gives the same replicas. */
  order?: Order;
  /** What the replicas are compared with, where it differs from them: one process, never restarted. */
  baseline?: Partial<Pick<AppOptions, 'app' | 'start' | 'env' | 'portVariable'>>;
  /** Empties what outlives a process (databases) before each run. */
  reset?: () => Promise<void>;
  /** Pause between the two baseline runs, so that times in seconds differ and count as noise (default 1,100). */
  pauseMs?: number;
  onProgress?: (progress: Progress) => void;
}
