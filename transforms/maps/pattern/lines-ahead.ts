import { habitsOf, indentAt } from '../../../src/ast/habits.js';
import { statementEnd } from '../../../src/ast/statement-end.js';
import { encloses, rangeOf } from '../../../src/ast/walk.js';
import type { Piece } from '../../../src/model/plan.js';
import type { Step } from '../../../src/model/step.js';
import type { Use } from '../state.js';
import type { Ahead } from './ahead.js';
import { stepAt } from './emit.js';
import { deeper, layoutAt } from './layout.js';

/** A statement right before the code that looks at what it gives; what is no statement of a list becomes a block. */
export function linesAhead(use: Use, ahead: Ahead, pieces: readonly Piece[]): Step[] {
  const { check, inBlock } = ahead;
  // As it was written: where it is looked at, it makes way for a name.
  const statement = pieces.map((one) =>
    typeof one === 'string' ? one : use.file.text.slice(one.start, one.end),
  );
  if (inBlock) return blockAround(use, { check, inBlock }, statement);
  const { start } = rangeOf(check);
  const { line, semicolon } = layoutAt(use.file, check);
  const isAtBegin = /(?:^|\n)[ \t]*$/.test(use.file.text.slice(0, start));
  return [stepAt(use, { start, end: start }, [...statement, ...(isAtBegin ? [semicolon, line] : ['; '])])];
}

/** `(req, res) => res.json(…)` and `if (x) return …;` get braces. */
function blockAround(
  use: Use,
  { check, inBlock }: Required<Pick<Ahead, 'check' | 'inBlock'>>,
  statement: readonly string[],
): Step[] {
  const { text } = use.file;
  const { start, end, isValue } = inBlock;
  const { newline, indent, semicolon } = habitsOf(use.file);
  const line = newline + indentAt(text, start);
  const { start: first, end: last } = rangeOf(check);
  const own = { start: first, end: isValue ? last : statementEnd(text, check) };
  const isBeforeElse = !isValue && own.end < end;
  const isOnNextLine = text.slice(start, own.start).includes('\n');
  const [open, close] = isValue ? ['return ', semicolon] : ['', ''];
  const brace = isBeforeElse ? '} ' : '}';
  const inner = line + indent;
  return [
    {
      ...stepAt(use, { start, end }, [
        ' {',
        inner + statement.join('') + semicolon,
        inner + open,
        own,
        close + line + brace,
      ]),
      isBlock: true,
    },
    ...(isOnNextLine ? [] : deeper(use, own, indent)),
  ];
}

/** One step for all that put braces around one place; what takes a lock there is inside, with the parentheses around it. */
export function mergedBlocks(steps: readonly Step[]): Step[] {
  const seen = new Set<string>();
  return steps.flatMap((step) => {
    if (!step.isBlock) return [step];
    const key = `${step.file}:${step.start}-${step.end}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const [open = '', , before = '', own = '', close = ''] = step.pieces;
    const same = steps.filter((one) => one.isBlock && isAt(one, step));
    const lines = same.map(({ pieces: [, line = ''] }) => line);
    const inner = steps.find((one) => !one.isBlock && one.end > one.start && isPartly(one, step, own));
    const kept = inner ? { start: inner.start, end: inner.end } : own;
    return [{ ...step, pieces: [open, ...lines, before, kept, close] }];
  });
}

function isAt(one: Step, { file, start, end }: Step): boolean {
  return one.file === file && one.start === start && one.end === end;
}

/** Inside of a block, and wider than what that keeps. */
function isPartly(one: Step, block: Step, own: Step['pieces'][number]): boolean {
  if (typeof own === 'string' || !('start' in own) || one.file !== block.file) return false;
  return encloses(block, one) && encloses(one, own) && !encloses(own, one);
}
