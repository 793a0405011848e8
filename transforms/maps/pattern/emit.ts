import type { Node } from '@babel/types';
import { awaitAround } from '../../../src/ast/awaiting.js';
import { habitsOf } from '../../../src/ast/habits.js';
import { statementEnd } from '../../../src/ast/statement-end.js';
import { rangeOf } from '../../../src/ast/walk.js';
import { parentOf } from '../../../src/find/library/syntax.js';
import type { Piece } from '../../../src/model/plan.js';
import type { Step } from '../../../src/model/step.js';
import type { ParsedFile, Range } from '../../../src/model/transform.js';
import type { Rewriting, State, Use } from '../state.js';
import type { Key } from './access.js';
import { awaitEntry } from './as-there.js';
import { shorthandKey } from './nodes.js';

/** A node to replace, and what is around it, nearest last. */
export interface Target {
  node: Node;
  ancestors: readonly Node[];
}

/** A key as an argument: the expression, or the name as a string in the quotes of the file. */
export function keyPiece(file: ParsedFile, key: Key): Piece {
  const { quote } = 'name' in key ? habitsOf(file) : { quote: '' };
  return 'name' in key ? quote + key.name + quote : rangeOf(key.node);
}

/** `store.method(a, b)`; each argument is a list of pieces. */
export function callPieces(store: Node, method: string, ...args: readonly (readonly Piece[])[]): Piece[] {
  const list = args.flatMap((arg, i) => (i ? [', ', ...arg] : [...arg]));
  return [rangeOf(store), `.${method}(`, ...list, ')'];
}

/** A step that puts new code in the place of some. A piece from elsewhere is written down again. */
export function stepAt({ file }: Use, { start, end }: Range, pieces: readonly Piece[]): Step {
  const written = pieces.map((piece) => {
    const isInside = typeof piece === 'string' || (piece.start >= start && piece.end <= end);
    return isInside ? piece : file.text.slice(piece.start, piece.end);
  });
  return { file: file.file, start, end, pieces: written };
}

/** `await call` in the place of a node, in parentheses where it needs them. */
export function awaitedStep(use: Use, { node, ancestors }: Target, call: readonly Piece[]): Step {
  const [before, after] = awaitAround(node, ancestors.at(-1));
  return stepAt(use, rangeOf(node), [shorthandKey(node, ancestors), before, ...call, after]);
}

/** The same for an entry that is read: see `awaitEntry`. */
export function entryStep(state: State, use: Use, { node, ancestors }: Target, call: readonly Piece[]): Step {
  const [before, after] = awaitEntry(state, use, node, ancestors.at(-1));
  return stepAt(use, rangeOf(node), [shorthandKey(node, ancestors), before, ...call, after]);
}

/** `await call` with something behind it (`- 1`), in the place of a node. */
export function computedStep(
  use: Use,
  { node, ancestors }: Target,
  call: readonly Piece[],
  behind: Piece[],
): Step {
  const needs = bindsTighter(node, ancestors.at(-1));
  const [open, close] = needs ? ['((await ', ')'] : ['(await ', ''];
  const key = shorthandKey(node, ancestors);
  return stepAt(use, rangeOf(node), [key, open, ...call, ')', ...behind, close]);
}

/** True where `a - b` has to stand in parentheses. */
function bindsTighter(node: Node, parent: Node | undefined): boolean {
  if (!parent || node.extra?.['parenthesized'] === true) return false;
  if (/^(?:Binary|Unary|Await|Spread)Expression$|^TS\w*Expression$|^TaggedTemplate/.test(parent.type))
    return true;
  if (/MemberExpression$/.test(parent.type)) return 'object' in parent && parent.object === node;
  return /CallExpression$|^NewExpression$/.test(parent.type) && 'callee' in parent && parent.callee === node;
}

/** Puts another statement in the place of one, with a semicolon if it had one. */
export function statementStep(use: Use, statement: Node, pieces: readonly Piece[]): Step {
  const { start } = rangeOf(statement);
  const end = statementEnd(use.file.text, statement);
  const close = use.file.text[end - 1] === ';' && pieces.at(-1) !== ';' ? [';'] : [];
  return stepAt(use, { start, end }, [...pieces, ...close]);
}

const HAS_STATEMENTS = /^(?:Program|BlockStatement|StaticBlock|SwitchCase|TSModuleBlock)$/;

/** Takes a statement out, with its line if nothing else is on it. Where one has to be, as behind `if (x)`, an empty block is left. */
export function removal(use: Use, statement: Node): Step {
  const { text } = use.file;
  const { start } = rangeOf(statement);
  const end = statementEnd(text, statement);
  const parent = parentOf(use.file, statement);
  if (parent && !HAS_STATEMENTS.test(parent.type)) return stepAt(use, { start, end }, ['{}']);
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  const rest = /^[ \t]*(?:\r?\n|$)/.exec(text.slice(end))?.[0];
  const isAlone = rest !== undefined && text.slice(lineStart, start).trim() === '';
  const surplus = isAlone ? surplusLine(text, lineStart, end + rest.length) : 0;
  return isAlone
    ? stepAt(use, { start: lineStart, end: end + rest.length + surplus }, [])
    : stepAt(use, { start, end: end + (/^[ \t]+(?=\S)/.exec(text.slice(end))?.[0].length ?? 0) }, []);
}

/** The length of a blank line behind, where there is one before as well, or a brace. */
function surplusLine(text: string, start: number, end: number): number {
  const isOpenBefore = /(?:\{[ \t]*\r?\n|\n[ \t]*\r?\n)$/.test(text.slice(0, start));
  return isOpenBefore ? (/^[ \t]*\r?\n/.exec(text.slice(end))?.[0].length ?? 0) : 0;
}

/** What several uses become, with the rest of what has to be said about it. */
export function rewriting(
  use: Use,
  parts: Pick<Rewriting, 'uses' | 'steps' | 'calls'> & { at: readonly Node[] } & Partial<Rewriting>,
): Rewriting {
  const { at, ...rest } = parts;
  const { writes = true } = rest;
  const starts = at.map((node) => ({ file: use.file.file, ...rangeOf(node), writes }));
  return { reads: true, reviews: [], starts, ...rest, writes };
}
