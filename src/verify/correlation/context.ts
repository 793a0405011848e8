import { machineWords, type Word } from './words.js';

const AROUND = 24;

/**
 * What stands around a word, on its line: enough of it to find the word's place again, and nothing that a machine has
 * made as well.
 */
export function contextOf(
  text: string,
  { text: word, start }: Word,
): { before: string; after: string; nth: number } {
  const left = text.slice(Math.max(0, start - AROUND), start);
  const before = left.slice(fixedFrom(left));
  const end = start + word.length;
  const after = /^[^\w\s]|^\s/.exec(text.slice(end, end + 1))?.[0] ?? '';
  return { before, after, nth: before === '' ? 0 : countOf(text.slice(0, start), before) - 1 };
}

function fixedFrom(left: string): number {
  const line = left.lastIndexOf('\n') + 1;
  const ends = [...machineWords(left)].map((word) => word.start + word.text.length);
  return Math.max(line, ...ends);
}

/** How often a text occurs, overlapping ones too. */
function countOf(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) count++;
  return count;
}
