import pc from 'picocolors';
import type { Location } from '../model/finding.js';

/** A longer line is cut on both sides. */
const WIDTH = 100;

/**
 * The line of a location, marked and underlined, with one line above and one below.
 * @param text the raw text of its file
 * @returns lines without indentation, such as `> 3 | const carts = new Map();`
 */
export function frame(text: string, { start, end, line, column }: Location, color: boolean): string[] {
  const { red, dim } = pc.createColors(color);
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const from = Math.max(0, column - 1 - WIDTH / 2);
  const shown = (number: number): string => lines[number - 1]?.slice(from, from + WIDTH).trimEnd() ?? '';
  const width = String(line + 1).length;
  const gutter = (mark: string, number: number | ''): string => `${mark} ${String(number).padStart(width)} |`;
  const row = (number: number): string => dim(`${gutter(' ', number)} ${shown(number)}`.trimEnd());

  const current = shown(line);
  const offset = column - 1 - from;
  const length = Math.max(1, Math.min(end - start, current.length - offset));
  // Tabs stay tabs, so that the mark stands below the text.
  const indent = current.slice(0, offset).replace(/[^\t]/g, ' ');
  return [
    ...(line > 1 ? [row(line - 1)] : []),
    `${red('>')}${gutter('', line)} ${current}`,
    `${gutter(' ', '')} ${indent}${red('^'.repeat(length))}`,
    ...(lines.slice(line).some(Boolean) ? [row(line + 1)] : []),
  ];
}
