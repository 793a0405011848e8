import type { Location } from '../model/finding.js';
import type { Range } from '../model/transform.js';

/** A range as a location: line and column count from 1, a column is a UTF-16 code unit as editors count it. */
export function locate({ file, text }: { file: string; text: string }, { start, end }: Range): Location {
  const before = text.slice(0, start);
  const lineStart = before.lastIndexOf('\n') + 1;
  const bom = lineStart === 0 && before.startsWith('\uFEFF') ? 1 : 0;
  return { file, start, end, line: before.split('\n').length, column: start - lineStart - bom + 1 };
}
