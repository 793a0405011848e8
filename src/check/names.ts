import type { File } from '@babel/types';
import { freeNames } from '../ast/free-names.js';

/** What CommonJS gives to every file. */
const OF_MODULES = new Set(['require', 'module', 'exports', '__dirname', '__filename']);

/**
 * Looks for names that the edits have cut off from their declaration: the result would throw a ReferenceError there.
 * @returns the problems, in words
 */
export function lostNames(before: File, after: File): string[] {
  const had = freeNames(before.program);
  const lost = [...freeNames(after.program)].filter((name) => !had.has(name) && !isGlobal(name));
  return lost.map((name) => `\`${name}\` is used where nothing declares it`);
}

function isGlobal(name: string): boolean {
  return name in globalThis || name === 'arguments' || OF_MODULES.has(name);
}
