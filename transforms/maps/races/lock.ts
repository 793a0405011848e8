import type { BlockStatement, Node, Statement } from '@babel/types';
import { closeAt, type Habits, habitsOf, indentAt } from '../../../src/ast/habits.js';
import { lineStarts } from '../../../src/ast/line-starts.js';
import { statementEnd } from '../../../src/ast/statement-end.js';
import { rangeOf } from '../../../src/ast/walk.js';
import type { Emitted, Step } from '../../../src/model/step.js';
import type { Piece } from '../../../src/model/plan.js';
import type { ParsedFile } from '../../../src/model/transform.js';

const WITH_LOCK: Emitted = { emitted: 'stores', name: 'withLock' };

/**
 * Puts all that a function does into `withLock`, as an arrow function, which keeps `this` and `arguments`.
 * @param fn a function that is no generator
 */
export function lockSteps(file: ParsedFile, fn: Node, lock: string): Step[] {
  const habits = habitsOf(file);
  const name = habits.quote + lock + habits.quote;
  if (!('body' in fn) || !fn.body || Array.isArray(fn.body)) return [];
  if (fn.body.type !== 'BlockStatement') return [aroundExpression(file, fn, fn.body, name)];
  return aroundBlock(file, fn.body, name, habits);
}

/** Puts neighbouring statements into `await withLock(…)`. None of them leaves the function. */
export function lockAround(parsed: ParsedFile, run: readonly Statement[], lock: string): Step[] {
  const { file, text } = parsed;
  const habits = habitsOf(parsed);
  const { quote, newline, indent } = habits;
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return [];
  const { start } = rangeOf(first);
  const code = statementEnd(text, last);
  const end = code + (/^[ \t]*\/\/[^\r\n]*/.exec(text.slice(code))?.[0].length ?? 0);
  const behind = end + (/^\s/.test(text.slice(end)) ? 1 : 0);
  const line = newline + indentAt(text, start);
  const lines = lineStarts(text, { start, end }, parsed.tree.program);
  return [
    {
      ...{ file, start, end: behind },
      pieces: [
        'await ',
        WITH_LOCK,
        `(${quote}${lock}${quote}, async () => {`,
        line + indent,
        { start, end },
        `${line}})${closeAt(text, end, habits)}${text.slice(end, behind)}`,
      ],
    },
    ...lines.map((at) => ({ file, start: at, end: at, pieces: [indent] })),
  ];
}

/** `(x) => value`. */
function aroundExpression({ file }: ParsedFile, fn: Node, body: Node, name: string): Step {
  const paren = body.extra?.['parenStart'];
  const start = typeof paren === 'number' ? paren : rangeOf(body).start;
  const { end } = rangeOf(fn);
  return { file, start, end, pieces: [WITH_LOCK, `(${name}, async () => `, { start, end }, ')'] };
}

function aroundBlock(parsed: ParsedFile, body: BlockStatement, name: string, habits: Habits): Step[] {
  const { file, text } = parsed;
  const { start: open, end: close } = rangeOf(body);
  const directive = body.directives.at(-1);
  const start = directive ? statementEnd(text, directive) : open + 1;
  const end = start + text.slice(start, close - 1).trimEnd().length;
  const isOneLine = !text.slice(open, close).includes('\n');
  const indent = indentAt(text, close - 1);
  const line = isOneLine ? ' ' : habits.newline + indent + habits.indent;
  const semicolon = isOneLine ? '' : habits.semicolon;
  const pieces: (Piece | Emitted)[] = [
    `${line}return `,
    WITH_LOCK,
    `(${name}, async () => {`,
    { start, end },
    `${line}})${semicolon}${text.slice(end, close - 1)}`,
  ];
  const lines = lineStarts(text, { start, end }, body);
  return [
    // With the space behind: what is put in behind the last statement belongs inside.
    { file, start, end: close - 1, pieces },
    ...lines.map((at) => ({ file, start: at, end: at, pieces: [habits.indent] })),
  ];
}

/** One step for all the locks of a function: `withLock('a', () => withLock('b', async () => …))`, in the order given. */
export function mergedLocks(steps: readonly Step[]): Step[] {
  const groups = new Map<string, Step[]>();
  for (const step of steps.filter(isLock)) {
    const key = `${step.file}:${step.start}-${step.end}`;
    groups.set(key, [...(groups.get(key) ?? []), step]);
  }
  const merged = new Map(
    [...groups.values()].flatMap(([first, ...more]) => (first ? [[first, nested(first, more)]] : [])),
  );
  return steps.flatMap((step) => (isLock(step) ? (merged.get(step) ?? []) : [step]));
}

function isLock({ pieces }: Step): boolean {
  return pieces.some(isWithLock);
}

function isWithLock(piece: Piece | Emitted): boolean {
  return typeof piece === 'object' && 'emitted' in piece && piece.name === WITH_LOCK.name;
}

function nested(first: Step, more: readonly Step[]): Step {
  return more.reduce((outer, inner) => {
    const call = inner.pieces.findIndex(isWithLock);
    const at = outer.pieces.findLastIndex(isWithLock) + 1;
    const opened = textOf(outer.pieces[at]).replace(/async \(\) => \{?$/, '() => ');
    const closed = textOf(outer.pieces.at(-1)).replace(/(?=;?\s*$)/, ')');
    const inside = [...inner.pieces.slice(call, call + 2), ...outer.pieces.slice(at + 1, -1)];
    return { ...outer, pieces: [...outer.pieces.slice(0, at), opened, ...inside, closed] };
  }, first);
}

function textOf(piece: Piece | Emitted | undefined): string {
  return typeof piece === 'string' ? piece : '';
}

/** Lines that a step writes anew inside of a lock, or of what `mainsOf` gives, go one level deeper, as what is around them does. */
export function deeperInLocks(steps: readonly Step[], locks: readonly Step[]): Step[] {
  return steps.map((step) => {
    const lock = locks.find((one) => one !== step && isInside(step, one) && isAround(one));
    const unit = lock && unitOf(lock, locks);
    // White space inside of a text counts.
    if (!unit || step.pieces.some((piece) => textOf(piece).includes('`'))) return step;
    // An indentation of its own, which must not be taken for that of the lock.
    if (isIndent(step)) return { ...step, pieces: [...step.pieces, ''] };
    const deeper = (text: string): string => text.replaceAll(/\n(?![\r\n])/g, `\n${unit}`);
    return { ...step, pieces: step.pieces.map((one) => (typeof one === 'string' ? deeper(one) : one)) };
  });
}

/** What its lines get in front of them. */
function unitOf(lock: Step, steps: readonly Step[]): string {
  const [first] = steps.find((one) => isIndent(one) && isInside(one, lock))?.pieces ?? [];
  const texts = lock.pieces.map(textOf);
  const opened = texts.find((one) => /^\r?\n[ \t]+$/.test(one)) ?? '';
  const closed = /^\r?\n[ \t]*/.exec(texts.at(-1) ?? '')?.[0] ?? '';
  return textOf(first) || opened.slice(closed.length);
}

/** A lock over several lines, or a function around the last statements of a module. */
function isAround(step: Step): boolean {
  return isLock(step) ? step.pieces.some((one) => /^\r?\n/.test(textOf(one))) : !!step.isMain;
}

/** The functions around the last statements of modules, with the indentation of their lines. */
export function mainsOf(steps: readonly Step[]): Step[] {
  const mains = steps.filter(({ isMain }) => isMain);
  const indents = steps.filter((one) => isIndent(one) && mains.some((main) => isInside(one, main)));
  return [...mains, ...indents];
}

function isInside(inner: Step, outer: Step): boolean {
  // What is put in at its beginning stands before it.
  if (inner.start === inner.end && inner.start === outer.start) return false;
  return inner.file === outer.file && outer.start <= inner.start && inner.end <= outer.end;
}

/** Without the indentations of lines that other steps replace. */
export function withoutLostIndents(steps: readonly Step[]): Step[] {
  return steps.filter((one) => !isIndent(one) || !steps.some((other) => replaces(other, one)));
}

function isIndent({ start, end, pieces }: Step): boolean {
  return start === end && pieces.every((piece) => typeof piece === 'string' && /^[ \t]+$/.test(piece));
}

function replaces({ file, start, end, pieces }: Step, { file: where, start: at }: Step): boolean {
  if (file !== where || at < start || at >= end) return false;
  if (at === start) return !pieces.length;
  return !pieces.some(
    (piece) => typeof piece === 'object' && 'start' in piece && piece.start <= at && at <= piece.end,
  );
}
