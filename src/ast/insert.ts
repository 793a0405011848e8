import type { Node } from '@babel/types';
import type { Edit } from '../model/plan.js';
import type { ParsedFile } from '../model/transform.js';
import { indentAt, type Habits } from './habits.js';
import { isImport } from './imports.js';
import { statementEnd } from './statement-end.js';
import { rangeOf } from './walk.js';

/** Inserts statements behind a top-level statement, at its indentation, behind the comments on the same line. */
export function insertAfter(
  file: ParsedFile,
  statement: Node,
  lines: readonly string[],
  habits: Habits,
): Edit {
  const { start } = rangeOf(statement);
  const at = endOfLine(file, statementEnd(file.text, statement));
  const line = habits.newline + indentAt(file.text, start);
  return insertion(at, line + lines.join(line) + semicolonBefore(file, at, lines));
}

/** Inserts statements before a top-level statement and the comments that belong to it, set apart from other code. */
export function insertBefore(
  file: ParsedFile,
  statement: Node,
  lines: readonly string[],
  habits: Habits,
): Edit {
  const { newline } = habits;
  const at = startWithComments(file, rangeOf(statement).start);
  const lead = isBehindDirective(file, at) ? newline : '';
  const gap = isImport(statement) ? newline : newline + newline;
  const line = newline + indentAt(file.text, at);
  const close = lines.at(-1)?.endsWith(';') || !startsOpen(file.text, rangeOf(statement).start) ? '' : ';';
  return insertion(at, lead + lines.join(line) + close + gap + indentAt(file.text, at));
}

/** Inserts statements at the top: behind shebang, directives and the comment that opens the file. */
export function insertAtTop(file: ParsedFile, lines: readonly string[], habits: Habits): Edit {
  const { body, directives } = file.tree.program;
  const [first] = body;
  if (first) return insertBefore(file, first, lines, habits);
  const directive = directives.at(-1);
  return directive
    ? insertAfter(file, directive, lines, habits)
    : insertion(file.text.length, lines.join(habits.newline) + habits.newline);
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, pieces: [text] };
}

/** The end of the comments that stand behind an offset on its line, or the offset itself if code follows there. */
function endOfLine({ text, tree }: ParsedFile, offset: number): number {
  let at = offset;
  for (const comment of tree.comments ?? []) {
    const { start, end } = comment;
    if (start === undefined || end === undefined || start < at) continue;
    if (!/^[ \t]*$/.test(text.slice(at, start))) break;
    at = end;
  }
  return /^[ \t]*(\r?\n|$)/.test(text.slice(at)) ? at : offset;
}

/** Without one, a new statement would go on in the code behind it: `require('a')` + `(function () {…})()`. */
function semicolonBefore(file: ParsedFile, offset: number, lines: readonly string[]): string {
  if (lines.at(-1)?.endsWith(';')) return '';
  const next = nextToken(file, offset);
  const isSameLine = next < file.text.length && !file.text.slice(offset, next).includes('\n');
  return isSameLine || startsOpen(file.text, next) ? ';' : '';
}

/** True for a character that goes on in the line before it. */
function startsOpen(text: string, offset: number): boolean {
  return /[([`/+-]/.test(text[offset] ?? '');
}

/** The offset of the next character that is neither white space nor in a comment. */
function nextToken({ text, tree }: ParsedFile, offset: number): number {
  let at = offset;
  for (;;) {
    at += /^\s*/.exec(text.slice(at))?.[0].length ?? 0;
    const comment = tree.comments?.find(({ start }) => start === at);
    if (comment?.end === undefined) return at;
    at = comment.end;
  }
}

/** Goes up over the comments right above a statement. Those that open the file belong to the file. */
function startWithComments({ text, tree }: ParsedFile, statement: number): number {
  const opening = tree.program.interpreter?.end ?? 0;
  let above = statement;
  let at = statement;
  for (const { start, end } of [...(tree.comments ?? [])].reverse()) {
    if (start === undefined || end === undefined || end > at) continue;
    if (!/^[ \t]*\r?\n?[ \t]*$/.test(text.slice(end, at))) break;
    at = start;
    if (/^\uFEFF?\s*$/.test(text.slice(opening, start))) return statement;
    if (/(^\uFEFF?|\n)[ \t]*$/.test(text.slice(0, start))) above = start;
  }
  return above;
}

function isBehindDirective({ text, tree }: ParsedFile, at: number): boolean {
  const end = tree.program.directives.at(-1)?.end;
  return end !== undefined && end !== null && /^[ \t]*\r?\n[ \t]*$/.test(text.slice(end, at));
}
