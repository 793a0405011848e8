import type { Comment, ObjectExpression } from '@babel/types';
import type { Edit } from '../model/plan.js';
import type { ParsedFile } from '../model/transform.js';
import { indentAt, type Habits } from './habits.js';
import { rangeOf } from './walk.js';

/**
 * Edits that add properties (source text, `name: value`) at the end of an object literal. A literal on one line is
 * spread over several; every comment keeps its place.
 */
export function addProperties(
  file: ParsedFile,
  object: ObjectExpression,
  properties: readonly string[],
  habits: Habits,
): Edit[] {
  const { start, end } = rangeOf(object);
  const outer = indentAt(file.text, start);
  const isOneLine = !file.text.slice(start, end).includes('\n');
  const inner =
    isOneLine || !object.properties.length ? outer + habits.indent : indentOfProperties(file, object, habits);
  const line = habits.newline + inner;
  const added = line + properties.join(`,${line}`);
  const close: Edit = { start: endOfContent(file, object), end: end - 1, pieces: [habits.newline + outer] };
  if (!object.properties.length)
    return [{ ...close, pieces: [added + habits.trailingComma, ...close.pieces] }];

  const commaFirst = commaFirstOf(file, object);
  if (commaFirst !== undefined)
    return [insertion(close.start, properties.map((one) => habits.newline + commaFirst + one).join(''))];
  const hasComma = hasTrailingComma(file, object);
  const separator = hasComma ? [] : [insertion(rangeOf(lastProperty(object)).end, ',')];
  if (!isOneLine) return [...separator, insertion(close.start, added + (hasComma ? ',' : ''))];
  return [
    ...breakLines(file, object, line),
    ...separator,
    { ...close, pieces: [added + habits.trailingComma, ...close.pieces] },
  ];
}

function insertion(at: number, text: string): Edit {
  return { start: at, end: at, pieces: [text] };
}

function lastProperty(object: ObjectExpression): ObjectExpression['properties'][number] {
  const last = object.properties.at(-1);
  if (!last) throw new RangeError('the object has no property');
  return last;
}

/** The indentation of the first property that begins its line, else one level more than the object's line has. */
function indentOfProperties(file: ParsedFile, object: ObjectExpression, habits: Habits): string {
  for (const property of object.properties) {
    const { start } = rangeOf(property);
    const before = lineBefore(file.text, start);
    if (before.trim() === '') return before;
  }
  return indentAt(file.text, rangeOf(object).start) + habits.indent;
}

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** `  , ` where the last property stands behind a comma that begins its line. */
function commaFirstOf(file: ParsedFile, object: ObjectExpression): string | undefined {
  const before = lineBefore(file.text, rangeOf(lastProperty(object)).start);
  return /^[ \t]*,[ \t]*$/.test(before) ? before : undefined;
}

/** Puts each property of a one-line literal on a line of its own: only white space is replaced. */
function breakLines(file: ParsedFile, object: ObjectExpression, line: string): Edit[] {
  const open = rangeOf(object).start + 1;
  const starts = [
    open,
    ...object.properties.slice(0, -1).map((property) => skipTo(file, rangeOf(property).end, ',') + 1),
  ];
  return starts.map((start) => ({ start, end: start + leadingSpace(file.text, start), pieces: [line] }));
}

function leadingSpace(text: string, start: number): number {
  return /^[ \t]*/.exec(text.slice(start))?.[0].length ?? 0;
}

function hasTrailingComma(file: ParsedFile, object: ObjectExpression): boolean {
  return skipTo(file, rangeOf(lastProperty(object)).end, ',') < rangeOf(object).end;
}

/** The offset of the next such character outside of comments. */
function skipTo(file: ParsedFile, from: number, character: string): number {
  let at = from;
  while (at < file.text.length && file.text[at] !== character) at = commentAt(file, at)?.end ?? at + 1;
  return at;
}

function commentAt(file: ParsedFile, offset: number): Comment | undefined {
  return file.tree.comments?.find((comment) => comment.start === offset);
}

/** Behind the last thing before the closing brace that is not white space: a property, a comma or a comment. */
function endOfContent(file: ParsedFile, object: ObjectExpression): number {
  const { start, end } = rangeOf(object);
  return start + file.text.slice(start, end - 1).trimEnd().length;
}
