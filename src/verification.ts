import { join } from 'node:path';
import { makeScratchFolder, removeFolder } from './io/app-folder.js';
import { checkOut } from './io/checkout.js';
import { kindOf } from './io/read.js';
import type { Progress, ReplayResult } from './model/replay.js';
import { replay, type ReplayOptions } from './verify/index.js';
import { runCommand } from './verify/replicas/command.js';
import { guardFolder } from './verify/replicas/guard.js';
import { type ServiceName, startServices } from './verify/services/index.js';

/** What is to be proved of an app, and how. Times in milliseconds. */
export interface VerificationOptions extends Pick<
  ReplayOptions,
  | 'trace'
  | 'notCovered'
  | 'captures'
  | 'order'
  | 'race'
  | 'start'
  | 'replicas'
  | 'restartEvery'
  | 'signal'
  | 'portVariable'
  | 'fixedPort'
  | 'ready'
  | 'answerMs'
> {
  /** Absolute path of the app's folder, links resolved. */
  app: string;
  env: Readonly<Record<string, string | undefined>>;
  /** A git ref or the absolute path of a folder; the app itself if there is none. */
  baseline: string | undefined;
  /** Shell command that builds the ref of the baseline in its folder. */
  build: string | undefined;
  /** Shell command that empties what outlives a process, run in the app's folder before each run. */
  reset: string | undefined;
  services: readonly ServiceName[];
  /** Ends everything at once; the promise rejects with its reason then. */
  abort: AbortSignal;
  onProgress?: (progress: Progress) => void;
}

/**
 * The whole of `verify`: services → baseline → replay. The app's folder is read, never written to.
 * All that was started has ended, and all files that were made are gone, when the promise settles.
 * @throws Failure for what cannot be run; the reason of `abort`
 */
export async function verify(options: VerificationOptions): Promise<ReplayResult> {
  const scratch = await makeScratchFolder();
  const guard = guardFolder(scratch);
  try {
    return await withServices(options, scratch);
  } finally {
    await removeFolder(scratch);
    await guard.release();
  }
}

async function withServices(options: VerificationOptions, scratch: string): Promise<ReplayResult> {
  const { abort, services: names } = options;
  const services = await startServices(names, { folder: scratch, env: options.env, abort });
  try {
    const env = { ...options.env, ...services.env };
    const app = await baselineApp({ ...options, env }, scratch);
    return await replay({
      ...options,
      env,
      scratch,
      baseline: { app },
      reset: () => reset(options, env, services),
    });
  } finally {
    await services.stop();
  }
}

async function baselineApp(options: VerificationOptions, scratch: string): Promise<string> {
  const { app, baseline, build, env, abort } = options;
  if (baseline === undefined) return app;
  if (kindOf(baseline) === 'folder') return baseline;
  const folder = await checkOut(app, baseline, join(scratch, 'baseline'), env);
  if (build !== undefined) await runCommand('--build', build, { cwd: folder, env, abort });
  return folder;
}

async function reset(
  { app, reset: command, abort }: VerificationOptions,
  env: VerificationOptions['env'],
  services: { reset: () => Promise<void> },
): Promise<void> {
  await services.reset();
  if (command !== undefined) await runCommand('--reset', command, { cwd: app, env, abort });
}
