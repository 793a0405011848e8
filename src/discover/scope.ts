import type { Skipped } from '../model/project.js';
import { isBrowserCode, isClientModule } from './browser.js';
import { whyGenerated } from './generated.js';

/** Why a file is out of scope. */
export type LeftOut = Pick<Skipped, 'reason' | 'message'>;

const TEST_FILE = /\.(?:test|spec|stories|e2e-spec)\./;
const TEST_FOLDERS = [
  '__tests__',
  'test',
  'tests',
  '__mocks__',
  '__fixtures__',
  '__testfixtures__',
  '.storybook',
  'fixtures',
  'cypress',
  'e2e',
];
const BUILD_FOLDERS = ['dist', 'build', 'out', '.next', '.nuxt', 'coverage', 'lib-cov'];

/**
 * What a path alone says about a file: test, declarations, build output.
 * @param path with `/`, relative to the folder that the user named
 */
export function leftOutByPath(path: string): LeftOut | undefined {
  const { folders, name } = split(path);
  if (/\.d\.(?:\w+\.)?[cm]?ts$/.test(name)) return { reason: 'declaration' };
  if (TEST_FILE.test(name) || folders.some((folder) => TEST_FOLDERS.includes(folder)))
    return { reason: 'test' };
  // `src/build/` is somebody's own code.
  const outside = folders.includes('src') ? folders.slice(0, folders.indexOf('src')) : folders;
  return outside.some((folder) => BUILD_FOLDERS.includes(folder)) ? { reason: 'build' } : undefined;
}

/** What path and text say: generated, a migration, code for the browser. */
export function leftOutByText(path: string, text: string): LeftOut | undefined {
  const { folders, name } = split(path);
  const generated = whyGenerated(name, text);
  if (generated !== undefined) return { reason: 'generated', message: generated };
  if (folders.includes('migrations') && isMigration(name, text))
    return { reason: 'ignored', message: 'migration' };
  return isClientModule(text) || isBrowserCode(path, text) ? { reason: 'browser' } : undefined;
}

/** Numbered, or one that can be taken back. */
function isMigration(name: string, text: string): boolean {
  return /^V?\d/.test(name) || (/\bup\b\s*[:=(]/.test(text) && /\bdown\b\s*[:=(]/.test(text));
}

function split(path: string): { folders: string[]; name: string } {
  const parts = path.split('/');
  return { folders: parts.slice(0, -1), name: parts.at(-1) ?? '' };
}
