import type { Node } from '@babel/types';
import { rangeOf } from './walk.js';

/**
 * Where the code of a statement ends. In code without semicolons, one that stands before a `(` or `[` on a later line
 * belongs to the statement above it, as far as the parser knows; for a reader it belongs to the line that it is on.
 */
export function statementEnd(text: string, statement: Node): number {
  const { start, end } = rangeOf(statement);
  if (text[end - 1] !== ';') return end;
  const code = text.slice(start, end - 1).trimEnd();
  return text.slice(start + code.length, end).includes('\n') ? start + code.length : end;
}
