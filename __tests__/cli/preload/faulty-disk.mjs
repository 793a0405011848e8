// Loaded before the command (node --import). DISK_FAULT = { calls, at, until?, then } as JSON: from the `at`-th of these
// calls of fs/promises on (or only up to the `until`-th), the process is killed, or the call fails with an error code.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const { calls, at, until = Infinity, then } = JSON.parse(process.env.DISK_FAULT);
const TEXTS = { ENOSPC: 'no space left on device', EIO: 'i/o error' };
let count = 0;

for (const name of calls) {
  const real = fs.promises[name];
  fs.promises[name] = async (...args) => {
    count++;
    if (count < at || count > until) return real(...args);
    if (then === 'SIGKILL') return process.kill(process.pid, 'SIGKILL');
    if (then === 'TypeError') throw new TypeError('a defect');
    throw Object.assign(new Error(`${then}: ${TEXTS[then]}, ${name} '${args[0]}'`), { code: then });
  };
}
syncBuiltinESMExports();
