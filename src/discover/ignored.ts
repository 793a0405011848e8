import { basename, dirname, join, resolve } from 'node:path';
import { ignoreRules, readIgnoreFile, type IgnoreRules } from '../io/ignore.js';
import { exists } from '../io/project-files.js';
import { realPath } from '../io/read.js';
import type { Options } from '../model/options.js';

const IGNORE_FILE = '.stateless-codemodignore';

/**
 * What the user leaves out beside .gitignore: patterns relative to the working directory, and the ignore file that
 * is named, else the ones of the working directory and of the program's root. As in a .gitignore, the patterns of a
 * file are relative to its folder.
 * @throws Failure when an ignore file cannot be read
 */
export function userRules(options: Options, cwd: string, root: string): IgnoreRules[] {
  const named = options.ignorePath;
  const usual = [...new Set([cwd, root])].map((folder) => join(folder, IGNORE_FILE)).filter(exists);
  const files = named === undefined ? usual : [resolve(cwd, named)];
  const inRealFolder = (file: string) => join(realPath(dirname(file)), basename(file));
  return [...files.map(inRealFolder).map(readIgnoreFile), ignoreRules(cwd, options.ignorePatterns)];
}
