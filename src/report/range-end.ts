import { locate } from '../ast/locate.js';
import type { Location } from '../model/finding.js';

/** Line and column, from 1, of the first character behind a range; undefined when the text is not known. */
export function rangeEnd(
  text: string | undefined,
  { file, start, end }: Location,
): { line: number; column: number } | undefined {
  if (text === undefined || end <= start || end > text.length) return undefined;
  const { line, column } = locate({ file, text }, { start: end, end });
  return { line, column };
}
