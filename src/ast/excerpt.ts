import type { ParsedFile, Range } from '../model/transform.js';

/** How some code reads in a sentence: on one line, and cut off behind 60 characters. */
export function excerptOf({ text }: Pick<ParsedFile, 'text'>, { start, end }: Range): string {
  const code = text.slice(start, end).replace(/\s+/g, ' ');
  return code.length > 60 ? `${code.slice(0, 57)}…` : code;
}
