import { dirname, join } from 'node:path';
import { exists } from '../io/project-files.js';

const LOCK_FILES = {
  'pnpm-lock.yaml': 'pnpm',
  'yarn.lock': 'yarn',
  'bun.lock': 'bun',
  'bun.lockb': 'bun',
  'package-lock.json': 'npm',
};

/** The package manager whose lock file is nearest above a folder; npm if there is none up to the root. */
export function packageManagerOf(folder: string, root: string): string {
  for (const [file, name] of Object.entries(LOCK_FILES)) if (exists(join(folder, file))) return name;
  return folder === root || dirname(folder) === folder ? 'npm' : packageManagerOf(dirname(folder), root);
}
