import { realDisk, type Disk } from '../../src/io/disk.js';

type Call = (...args: unknown[]) => Promise<unknown>;

/** A disk on which every call goes through `around`, which gets the call's number (from 1) and name. */
export function diskWith(around: (call: number, name: string, run: () => Promise<unknown>) => unknown): Disk {
  let calls = 0;
  return new Proxy(realDisk, {
    get:
      (disk, name: keyof Disk) =>
      (...args: unknown[]) => {
        const call = ++calls;
        const run = disk[name] as unknown as Call;
        return Promise.resolve().then(() => around(call, name, () => run(...args)));
      },
  });
}

/** An error as the operating system's come through Node. */
export function systemError(code: string, call: string): Error {
  const texts: Record<string, string> = {
    ENOSPC: 'no space left on device',
    EACCES: 'permission denied',
    EROFS: 'read-only file system',
    EIO: 'i/o error',
    EPERM: 'operation not permitted',
  };
  return Object.assign(new Error(`${code}: ${texts[code]}, ${call} '/somewhere'`), { code });
}

/** The names of all calls that an action makes. */
export async function callsOf(action: (disk: Disk) => Promise<unknown>): Promise<string[]> {
  const names: string[] = [];
  await action(diskWith((_, name, run) => (names.push(name), run())));
  return names;
}
