import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Something that is done in any case: by whoever owns the guard, or by the guard if this process is gone before. */
export interface Guard {
  /** The guard is not needed any more; resolves when it has ended. */
  release(): Promise<void>;
}

/** Kills a process group if this process ends without having done so, be it by SIGKILL or for want of memory. */
export function guardGroup(leader: number): Guard {
  return guard('kill -KILL "-$1"', String(leader));
}

/** Removes a folder (absolute path) if this process ends without having done so. */
export function guardFolder(path: string): Guard {
  // Later than the processes that write into it are killed.
  return guard('sleep 1; rm -rf -- "$1"', path);
}

/** A shell that reads from a pipe on which nothing is written: it ends with the process that holds the other end. */
function guard(script: string, argument: string): Guard {
  const shell = spawn('sh', ['-c', `read -r _; ${script}`, 'guard', argument], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  // A guard that cannot be started guards nothing, and that is all.
  const ended = once(shell, 'close').catch(() => undefined);
  return {
    async release() {
      shell.kill('SIGKILL');
      await ended;
    },
  };
}
