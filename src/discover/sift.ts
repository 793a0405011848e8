import { NODE_SHEBANG } from '../io/list.js';
import { sizeOf } from '../io/project-files.js';
import { readText } from '../io/read.js';
import { nameIn } from '../io/real-path.js';
import { Failure } from '../model/failure.js';
import type { Skipped, SourceFile, Unread } from '../model/project.js';
import { importsIn, isClientModule } from './browser.js';
import { nearestOf, type Given } from './paths.js';
import { leftOutByPath, leftOutByText } from './scope.js';

/** Nobody writes a source file of a megabyte. */
const MAX_BYTES = 1_000_000;

const SOURCE_NAME = /\.(?:[cm]?[jt]s|[jt]sx)$/;

export interface Sifted {
  files: SourceFile[];
  skipped: Skipped[];
  unread: Unread[];
}

/** Left out, and what is known of it all the same. */
type LeftOut = Skipped & Partial<Pick<Unread, 'imports' | 'isClientModule'>>;

/**
 * Reads the files that are in scope. What the user named is in, whatever it looks like; names of folders count from
 * the folder that the user named, so `tests/server` is in when it is asked for.
 * @throws Failure for a named file that is no JavaScript or TypeScript
 */
export function sift(files: string[], given: Given, { root, cwd }: { root: string; cwd: string }): Sifted {
  const sifted: Sifted = { files: [], skipped: [], unread: [] };
  for (const file of files) {
    const base = nearestOf(given.folders, file) ?? root;
    const source = given.named.has(file) ? readNamed(file, cwd) : readInScope(file, base);
    if ('text' in source) sifted.files.push(source);
    else leaveOut(source, sifted);
  }
  return sifted;
}

function leaveOut({ imports, isClientModule, ...skipped }: LeftOut, sifted: Sifted): void {
  sifted.skipped.push(skipped);
  if (!imports?.length) return;
  const { file, reason } = skipped;
  sifted.unread.push({ file, isBrowserCode: reason === 'browser', isClientModule, imports });
}

function readNamed(file: string, cwd: string): SourceFile | Skipped {
  const source = read(file);
  if (SOURCE_NAME.test(file) || ('text' in source && NODE_SHEBANG.test(source.text))) return source;
  throw new Failure(`${nameIn(cwd, file)}: neither JavaScript nor TypeScript`);
}

function readInScope(file: string, base: string): SourceFile | LeftOut {
  const path = nameIn(base, file);
  const byPath = leftOutByPath(path);
  if (byPath) return { file, ...byPath };
  if (sizeOf(file) > MAX_BYTES) return { file, reason: 'generated', message: 'larger than 1 MB' };
  const source = read(file);
  if (!('text' in source)) return source;
  const { text } = source;
  const byText = leftOutByText(path, text);
  return byText
    ? { file, ...byText, imports: importsIn(text), isClientModule: isClientModule(text) }
    : source;
}

function read(file: string): SourceFile | Skipped {
  const { text, error } = readText(file);
  return text === undefined ? { file, reason: 'unreadable', message: error } : { file, text };
}
