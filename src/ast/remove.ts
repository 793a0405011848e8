import type { ImportDeclaration, Node } from '@babel/types';
import type { Edit } from '../model/plan.js';
import type { ParsedFile, Range } from '../model/transform.js';
import { rangeOf } from './walk.js';

/**
 * The edit that takes the binding of a name out of the program: an import specifier, a declarator, or the whole
 * statement if nothing else is left in it. Comments are never removed.
 * @returns undefined when it cannot be done without touching something else.
 */
export function removeBinding(file: ParsedFile, statement: Node, binding: Node): Edit | undefined {
  const siblings = bindingsOf(statement);
  if (!siblings.includes(binding)) return undefined;
  if (siblings.length === 1) return withoutComments(file, statementRange(file, statement));
  if (statement.type === 'ImportDeclaration' && hasDefaultAndNamed(statement)) return undefined;
  return withoutComments(file, listItemRange(siblings, binding));
}

function bindingsOf(statement: Node): Node[] {
  if (statement.type === 'ImportDeclaration') return statement.specifiers;
  if (statement.type === 'VariableDeclaration') return statement.declarations;
  return statement.type === 'TSImportEqualsDeclaration' ? [statement] : [];
}

/** `import a, { b } from`: taking one out is not taking an item out of one list. */
function hasDefaultAndNamed(statement: ImportDeclaration): boolean {
  return statement.specifiers.some(({ type }) => type !== 'ImportSpecifier');
}

/** The statement with its line, if it is alone on it. */
function statementRange({ text }: ParsedFile, statement: Node): Range {
  const { start, end } = rangeOf(statement);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const after = /^[ \t]*\r?\n/.exec(text.slice(end))?.[0];
  const isAlone =
    text.slice(lineStart, start).trim() === '' && after !== undefined && text[lineStart] !== '\uFEFF';
  return isAlone ? { start: lineStart, end: end + after.length } : { start, end };
}

/** An item with the comma that would be left over: the one behind it, or before it for the last. */
function listItemRange(siblings: readonly Node[], item: Node): Range {
  const index = siblings.indexOf(item);
  const next = siblings[index + 1];
  const previous = siblings[index - 1];
  if (next) return { start: rangeOf(item).start, end: rangeOf(next).start };
  return { start: previous ? rangeOf(previous).end : rangeOf(item).start, end: rangeOf(item).end };
}

function withoutComments({ tree }: ParsedFile, range: Range): Edit | undefined {
  const hasComment = tree.comments?.some(
    ({ start, end }) => (start ?? 0) < range.end && (end ?? 0) > range.start,
  );
  return hasComment ? undefined : { ...range, pieces: [] };
}
