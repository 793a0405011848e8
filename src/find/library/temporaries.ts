import type { Trace } from './trace.js';

/** Packages whose calls make temporary files or folders. */
const MAKERS: Record<string, RegExp> = {
  tmp: /^(file|dir|tmpName|fileSync|dirSync|tmpNameSync)\(\)/,
  'tmp-promise': /^(file|dir|tmpName|fileSync|dirSync|tmpNameSync|withFile|withDir)\(\)/,
  tempy: /^(temporary)?(file|directory|write|writeSync|File|Directory|Write|WriteSync)(\.task)?\(\)/,
  temp: /^(open|openSync|mkdir|mkdirSync|path|createWriteStream)\(\)/,
  tempfile: /^\(\)/,
  tmpnam: /\(\)/,
  'temp-write': /^(sync)?\(\)/,
  'temp-dir': /^$/,
  fs: /^(promises\.)?mkdtemp(Sync)?\(\)/,
  'fs/promises': /^mkdtemp\(\)/,
  'fs-extra': /^mkdtemp(Sync)?\(\)/,
};

/** True if a value comes from a call that makes a temporary file or folder, or is a part of what it gave. */
export function isTemporary({ module, path }: Trace): boolean {
  return MAKERS[module]?.test(path) ?? false;
}

/** The packages, for a text search. */
export const TEMPORARY_PACKAGES =
  /\btmpdir\b|\bmkdtemp|\/tmp\b|['"](tmp|tmp-promise|tempy|temp|tempfile|temp-write|temp-dir)['"]/;

/** Callbacks and options of these clean up by themselves: `withFile(async (f) => …)`, `temporaryFileTask`. */
export const SELF_CLEANING = /^(withFile|withDir)\(\)|Task\(\)|\.task\(\)/;
