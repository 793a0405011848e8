import { habitsOf } from '../../src/ast/habits.js';
import type { ParsedFile } from '../../src/model/transform.js';

/** A text as a literal, in the quotes of a file. */
export function quoted(file: ParsedFile, text: string): string {
  const { quote } = habitsOf(file);
  return quote + text.replace(/\\/g, '\\\\').replaceAll(quote, `\\${quote}`) + quote;
}
