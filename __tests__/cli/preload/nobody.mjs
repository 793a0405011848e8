// Loaded before the command (node --import). Permissions do not stop root. So that they count when tests run as root,
// the files of the working directory are read as somebody else, and everything is written as somebody else.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const NOBODY = 65534;

if (process.geteuid?.() === 0) {
  const here = process.cwd();
  for (const name of ['readFileSync', 'readdirSync']) {
    const real = fs[name];
    fs[name] = (path, ...rest) => {
      if (process.getuid() !== 0 || !String(path).startsWith(here)) return real(path, ...rest);
      process.seteuid(NOBODY);
      try {
        return real(path, ...rest);
      } finally {
        process.seteuid(0);
      }
    };
  }
  for (const name of ['mkdir', 'writeFile']) {
    const real = fs.promises[name];
    fs.promises[name] = async (...args) => {
      if (process.getuid() === 0) process.setuid(NOBODY);
      return real(...args);
    };
  }
  syncBuiltinESMExports();
}
