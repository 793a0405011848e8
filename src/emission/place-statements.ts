import type { Statement } from '@babel/types';
import type { Habits } from '../ast/habits.js';
import { lastImportBefore, statementAt } from '../ast/imports.js';
import { insertAfter, insertAtTop, insertBefore } from '../ast/insert.js';
import { statementEnd } from '../ast/statement-end.js';
import { rangeOf } from '../ast/walk.js';
import type { Edit } from '../model/plan.js';
import type { ParsedFile, Range } from '../model/transform.js';

/** Where new statements go. */
export interface Place {
  file: ParsedFile;
  habits: Habits;
  /** The offset of the code that needs them. */
  target: number;
  /** Ranges of the file that go. */
  removed: readonly Range[];
}

/**
 * Edits that put imports behind the anchor, and statements that may not stand between imports behind the last of them.
 * Whatever is not hoisted is bound before the target runs.
 */
export function placeStatements(
  place: Place,
  anchor: Statement | undefined,
  lines: { imports: readonly string[]; statements: readonly string[]; areHoisted: boolean },
): Edit[] {
  const { file, habits, target } = place;
  const last = lastImportBefore(file, target);
  const edits: Edit[] = [];
  if (lines.imports.length) edits.push(insert(place, anchor ?? last, lines.imports, lines.areHoisted));
  if (!lines.statements.length) return edits;
  const holder = statementAt(file, target);
  const isBehind = last && (!holder || rangeOf(last).end <= rangeOf(holder).start);
  if (isBehind) edits.push(insertAfter(file, last, ['', ...lines.statements], habits));
  else if (holder) edits.push(insertBefore(file, holder, lines.statements, habits));
  return edits;
}

function insert(
  { file, habits, target, removed }: Place,
  anchor: Statement | undefined,
  lines: readonly string[],
  areHoisted: boolean,
): Edit {
  const holder = statementAt(file, target);
  if (!anchor) return insertAtTop(file, lines, habits);
  const gone = removed.find(({ start, end }) => start <= rangeOf(anchor).start && rangeOf(anchor).end <= end);
  if (gone) return insertInstead(file, gone, lines, habits);
  const isBound = areHoisted || !holder || rangeOf(anchor).end <= rangeOf(holder).start;
  if (!isBound) return insertBefore(file, holder, lines, habits);
  const isDetached = statementEnd(file.text, anchor) < rangeOf(anchor).end;
  return isDetached ? insertBefore(file, anchor, lines, habits) : insertAfter(file, anchor, lines, habits);
}

/** In the place of a statement that goes, with the blank line that went with it. */
function insertInstead(
  { text }: ParsedFile,
  gone: Range,
  lines: readonly string[],
  { newline }: Habits,
): Edit {
  const hadBlankLine = /\n[ \t]*\r?\n$/.test(text.slice(gone.start, gone.end));
  const piece = lines.join(newline) + newline + (hadBlankLine ? newline : '');
  return { start: gone.start, end: gone.start, pieces: [piece] };
}
