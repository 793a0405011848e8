import type { Node, Statement } from '@babel/types';
import { closeAt, habitsOf, indentAt } from '../../../src/ast/habits.js';
import { statementEnd } from '../../../src/ast/statement-end.js';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import type { Piece } from '../../../src/model/plan.js';
import type { Step } from '../../../src/model/step.js';
import type { ParsedFile, Range } from '../../../src/model/transform.js';
import type { Use } from '../state.js';
import { stepAt } from './emit.js';

/** How new lines are written at the place of a statement. */
export interface Layout {
  /** A line break and the indentation of the statement. */
  line: string;
  /** One level deeper. */
  inner: string;
  /** For a statement that is put in before or behind it. */
  semicolon: string;
  unit: string;
}

export function layoutAt(file: ParsedFile, statement: Node): Layout {
  const habits = habitsOf(file);
  const { newline, indent } = habits;
  const { start } = rangeOf(statement);
  const line = newline + indentAt(file.text, start);
  const behind = closeAt(file.text, statementEnd(file.text, statement), habits);
  const semicolon = /[([`+\-*/]/.test(file.text[start] ?? '') ? ';' : behind;
  return { line, inner: line + indent, semicolon, unit: indent };
}

/** The range of a statement with the comments between it and the one before. */
export function segmentOf({ text, tree }: ParsedFile, statement: Statement, from: number): Range {
  const { start } = rangeOf(statement);
  const comment = tree.comments?.find((one) => (one.start ?? 0) >= from && (one.end ?? 0) <= start);
  return { start: comment?.start ?? start, end: statementEnd(text, statement) };
}

/** A range on a deeper level: its further lines get more indentation, those inside of texts excepted. */
export function deeper(use: Use, range: Range, unit: string): Step[] {
  const { text, tree } = use.file;
  const texts: Range[] = [];
  walk(tree.program, (node) => {
    const { start, end } = rangeOf(node);
    if (end < range.start || start > range.end) return false;
    if (node.type === 'TemplateElement') texts.push({ start, end });
    return true;
  });
  const steps: Step[] = [];
  for (
    let at = text.indexOf('\n', range.start);
    at >= 0 && at < range.end - 1;
    at = text.indexOf('\n', at + 1)
  ) {
    const isBlank = /^\r?\n/.test(text.slice(at + 1));
    if (isBlank || texts.some(({ start, end }) => start <= at && at < end)) continue;
    steps.push(stepAt(use, { start: at + 1, end: at + 1 }, [unit]));
  }
  return steps;
}

/** Lines with a break between. */
export function joined(lines: readonly (readonly Piece[])[], line: string): Piece[] {
  return lines.flatMap((one, i) => (i ? [line, ...one] : [...one]));
}
