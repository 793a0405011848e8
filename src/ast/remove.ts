import type { Node, ObjectPattern } from '@babel/types';
import type { Edit } from '../model/plan.js';
import type { ParsedFile, Range } from '../model/transform.js';
import { statementEnd } from './statement-end.js';
import { rangeOf } from './walk.js';

/**
 * The edits that take bindings out of a top-level statement: import specifiers, declarators, or properties of a
 * destructuring pattern. What is empty then goes too, up to the whole statement. Comments are never removed: a binding
 * that has one inside stays.
 */
export function removeBindings(file: ParsedFile, statement: Node, bindings: readonly Node[]): Edit[] {
  const removed = new Set(bindings);
  const patterns = patternsOf(statement).filter(({ pattern }) =>
    pattern.properties.some((property) => removed.has(property)),
  );
  for (const { pattern, declarator } of patterns)
    if (pattern.properties.every((property) => removed.has(property))) removed.add(declarator);

  const items = itemsOf(statement);
  if (items.length && items.every((item) => removed.has(item)))
    return withoutComments(file, [statementRange(file, statement)]);
  const inner = patterns
    .filter(({ declarator }) => !removed.has(declarator))
    .flatMap(({ pattern }) => runsOf(pattern.properties, removed));
  return withoutComments(file, [...importRanges(file, statement, removed), ...inner]);
}

/** The edits that take out a whole statement with its line; none if there is a comment in it. */
export function removeStatement(file: ParsedFile, statement: Node): Edit[] {
  return withoutComments(file, [statementRange(file, statement)]);
}

function itemsOf(statement: Node): Node[] {
  if (statement.type === 'ImportDeclaration') return statement.specifiers;
  if (statement.type === 'VariableDeclaration') return statement.declarations;
  return statement.type === 'TSImportEqualsDeclaration' ? [statement] : [];
}

/** Patterns whose properties can go one by one: `...rest` would get what is taken out. */
function patternsOf(statement: Node): { pattern: ObjectPattern; declarator: Node }[] {
  if (statement.type !== 'VariableDeclaration') return [];
  return statement.declarations.flatMap((declarator) =>
    declarator.id.type === 'ObjectPattern' &&
    !declarator.id.properties.some(({ type }) => type === 'RestElement')
      ? [{ pattern: declarator.id, declarator }]
      : [],
  );
}

/** `import a, { b, c } from`: the default stands outside of the braces, which go with the last name in them. */
function importRanges({ text }: ParsedFile, statement: Node, removed: ReadonlySet<Node>): Range[] {
  const [first, ...rest] = itemsOf(statement);
  if (first?.type !== 'ImportDefaultSpecifier' || !rest.length) return runsOf(itemsOf(statement), removed);
  const open = rest[0]?.type === 'ImportSpecifier' ? text.indexOf('{', rangeOf(first).end) : -1;
  if (removed.has(first)) {
    const start = open === -1 ? rangeOf(rest[0] ?? first).start : open;
    return [{ start: rangeOf(first).start, end: start }, ...runsOf(rest, removed)];
  }
  if (!rest.every((item) => removed.has(item))) return runsOf(rest, removed);
  const { end } = rangeOf(rest.at(-1) ?? first);
  return [{ start: rangeOf(first).end, end: open === -1 ? end : text.indexOf('}', end) + 1 }];
}

/** Neighbours that go together, each run with the comma that would be left over: the one behind it, at the end the one before. */
function runsOf(items: readonly Node[], removed: ReadonlySet<Node>): Range[] {
  const runs: Range[] = [];
  for (let first = 0; first < items.length; first++) {
    if (!isIn(items[first], removed)) continue;
    let next = first;
    while (isIn(items[next], removed)) next++;
    runs.push(rangeOfRun(items, first, next));
    first = next;
  }
  return runs;
}

function isIn(item: Node | undefined, removed: ReadonlySet<Node>): boolean {
  return item !== undefined && removed.has(item);
}

function rangeOfRun(items: readonly Node[], first: number, next: number): Range {
  const [before, start, last, behind] = [items[first - 1], items[first], items[next - 1], items[next]];
  if (!start || !last) throw new RangeError('the run is empty');
  if (behind) return { start: rangeOf(start).start, end: rangeOf(behind).start };
  return { start: before ? rangeOf(before).end : rangeOf(start).start, end: rangeOf(last).end };
}

/** The statement with its line and a blank line that would be one too many, or up to a comment behind it. */
function statementRange({ text, tree }: ParsedFile, statement: Node): Range {
  const { start } = rangeOf(statement);
  const end = statementEnd(text, statement);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const isFirst = text.slice(lineStart, start).trim() === '' && text[lineStart] !== '\uFEFF';
  const rest = /^[ \t]*(\r?\n|$)/.exec(text.slice(end))?.[0];
  if (isFirst && rest !== undefined)
    return { start: lineStart, end: end + rest.length + surplusLine(text, lineStart, end + rest.length) };
  const comment = tree.comments?.find((one) => one.start !== undefined && one.start >= end)?.start;
  const isNext = comment !== undefined && /^[ \t]*$/.test(text.slice(end, comment));
  return { start, end: isFirst && isNext ? comment : end };
}

/** The length of a blank line at `end` if there is one before `start` as well, or nothing, or an opening brace. */
function surplusLine(text: string, start: number, end: number): number {
  const isBlankBefore = /(^\uFEFF?|\{[ \t]*\r?\n|\n[ \t]*\r?\n)$/.test(text.slice(0, start));
  return isBlankBefore ? (/^[ \t]*\r?\n/.exec(text.slice(end))?.[0].length ?? 0) : 0;
}

function withoutComments({ tree }: ParsedFile, ranges: readonly Range[]): Edit[] {
  const isFree = (range: Range): boolean =>
    !tree.comments?.some(({ start, end }) => (start ?? 0) < range.end && (end ?? 0) > range.start);
  return ranges.filter(isFree).map((range) => ({ ...range, pieces: [] }));
}
