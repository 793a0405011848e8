import type { Node } from '@babel/types';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import { peeled } from './nodes.js';
import { propertiesIn, type Run } from './run.js';
import type { Swap } from './entry.js';
import { isUndefined } from './values.js';

/** What a run does to the value that a guard behind it looks at. */
export interface Outcome {
  run: Run;
  /** The variable that holds the entry. */
  name: string | undefined;
  /** True if the entry is replaced, or taken away. */
  isReplaced: boolean;
  /** The new value may count as missing. */
  isFalsy: boolean;
  isDeleted: boolean;
  isList: boolean;
}

/**
 * A guard is asked again behind the call, of the changed value. Where the change may matter to the answer, `changed`
 * is asked first: an entry that was not changed gives the answer that it gave inside.
 * @returns what to insert, empty if the answer stays as it was.
 */
export function doubtful(test: Node, outcome: Outcome, flag: string): Swap[] {
  const node = peeled(test);
  if (isSure(node, outcome)) return [];
  if (node.type === 'LogicalExpression' && node.operator === '||' && isSure(peeled(node.left), outcome))
    return doubtful(node.right, outcome, flag);
  const { start, end } = rangeOf(test);
  const isWide = /^(?:Logical|Conditional|Assignment|Sequence)Expression$/.test(node.type);
  const bare =
    isWide && !(node.type === 'LogicalExpression' && node.operator === '&&') && !isParenthesized(test);
  return [
    { start, end, pieces: bare ? ['!changed && (', { start, end }, ')'] : ['!changed && ', { start, end }] },
  ];
}

function isParenthesized({ extra }: Node): boolean {
  return extra?.['parenthesized'] === true;
}

function isSure(node: Node, { run, name, isReplaced, isFalsy, isDeleted, isList }: Outcome): boolean {
  if (isList) return isSureOfList(node, run);
  if (isDeleted) return false;
  if (asksForMissing(node, name, run)) return true;
  if (isFalsyTest(node, name, run)) return !isFalsy;
  if (isReplaced || run.changed.has(undefined)) return false;
  const read = propertiesIn(node);
  if (isHandedOn(node, name, run)) return false;
  return !read.has('') && ![...run.changed].some((one) => one !== undefined && read.has(one));
}

/** A guard on what was found in a list: that it was found stays true. */
function isSureOfList(root: Node, run: Run): boolean {
  const read = propertiesIn(root);
  let isSure = !read.has('') && ![...run.changed].some((one) => one !== undefined && read.has(one));
  walk(root, (node, ancestors) => {
    const parent = ancestors.at(-1);
    if (run.entry?.places.has(node)) isSure = false;
    if (node.type === 'Identifier' && run.declared.includes(node.name) && /Call/.test(parent?.type ?? ''))
      isSure = false;
    return isSure;
  });
  return isSure && (!run.changed.has(undefined) || !read.size);
}

/** `u === undefined`, `u == null`, `!m.has(k)`. */
function asksForMissing(node: Node, name: string | undefined, run: Run): boolean {
  if (node.type === 'UnaryExpression' && node.operator === '!') {
    const inner = run.accesses.find((one) => one.node === peeled(node.argument));
    return inner?.op === 'has';
  }
  if (node.type !== 'BinaryExpression' || !/^={2,3}$/.test(node.operator) || !isEntry(node.left, name, run))
    return false;
  return isUndefined(node.right) || (node.right.type === 'NullLiteral' && node.operator === '==');
}

function isFalsyTest(node: Node, name: string | undefined, run: Run): boolean {
  return node.type === 'UnaryExpression' && node.operator === '!' && isEntry(node.argument, name, run);
}

/** `isExpired(u)`: what is looked at there is not known. */
function isHandedOn(root: Node, name: string | undefined, run: Run): boolean {
  let found = false;
  walk(root, (node, ancestors) => {
    const parent = ancestors.at(-1);
    const isHolder =
      !!parent && /MemberExpression$/.test(parent.type) && 'object' in parent && parent.object === node;
    if (isEntry(node, name, run) && node !== root && !isHolder)
      found ||= !/^(?:Unary|Logical)/.test(parent?.type ?? '');
    return !found;
  });
  return found;
}

function isEntry(expression: Node, name: string | undefined, { entry }: Run): boolean {
  const node = peeled(expression);
  return entry?.places.has(node) === true || (node.type === 'Identifier' && node.name === name);
}
