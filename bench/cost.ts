import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Of one process and those that it started: seconds, and megabytes of the largest. */
export interface Cost {
  wall: number;
  cpu: number;
  peak: number;
}

/**
 * Runs a command in a folder to its end. bash tells the processor time of all that it waited for.
 * @param scratch a folder for what it prints
 * @returns also its exit code, and the first line that it wrote to stderr
 */
export async function measure(
  { command, args }: { command: string; args: string[] },
  folder: string,
  scratch: string,
): Promise<{ cost: Cost; code: number | null; complaint: string }> {
  const script = `TIMEFORMAT='time %R %U %S'; time "$0" "$@" >${scratch}/out 2>${scratch}/err`;
  const child = spawn('bash', ['-c', script, command, ...args], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
  const watch = watchMemory(child.pid ?? 0);
  const [code] = (await once(child, 'close')) as [number | null];
  const peak = watch.stop();
  const [, wall, user, system] = /time ([\d.]+) ([\d.]+) ([\d.]+)/.exec(told) ?? [];
  const cost = { wall: Number(wall), cpu: Number(user) + Number(system), peak };
  const complaint = readFileSync(join(scratch, 'err'), 'utf8').trim().split('\n')[0] ?? '';
  return { cost, code, complaint };
}

/** The largest resident set that any process of a tree had, in MB (Linux; elsewhere NaN). */
function watchMemory(root: number): { stop: () => number } {
  let peak = 0;
  const look = (): void => {
    for (const pid of treeOf(root)) peak = Math.max(peak, highWaterOf(pid));
  };
  const timer = setInterval(look, 20);
  return {
    stop: () => {
      clearInterval(timer);
      return existsSync('/proc/self/status') ? peak : NaN;
    },
  };
}

function treeOf(pid: number): number[] {
  const children = readIfThere(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean).map(Number);
  return [pid, ...children.flatMap(treeOf)];
}

function highWaterOf(pid: number): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readIfThere(`/proc/${pid}/status`))?.[1] ?? 0) / 1024;
}

function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
