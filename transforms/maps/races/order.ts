import type { Node } from '@babel/types';
import { childrenOf, rangeOf } from '../../../src/ast/walk.js';
import { isFunction } from '../../../src/find/runtime/syntax.js';
import type { Range } from '../../../src/model/transform.js';

/** `list.push({ id: next() })`: what is read for the write, with nothing that waits between. */
export function entersAtOnce(fn: Node, inner: Range, outer: Range): boolean {
  if (!(outer.start <= inner.start && inner.end <= outer.end)) return false;
  return !waitsOf(fn).some(({ node, ways }) => {
    const { start, end } = rangeOf(node);
    const isBetween = (start <= inner.start && inner.end <= end) || start >= inner.end;
    const isInside = outer.start <= start && end <= outer.end;
    return isInside && isBetween && ways.every((way) => holds(way, inner) || holds(way, outer));
  });
}

/** True if code at one place may run behind code at another in one run of the function, and nothing else runs between. */
export function followsAtOnce(fn: Node, first: Range, second: Range): boolean {
  const around = pathTo(fn, first);
  const path = pathTo(fn, second);
  const common = around.filter((node) => path.includes(node));
  const loop = common.find((node) => isRepeated(node, fn));
  if (loop && first.start > second.start) return !waitsIn(loop, second, first);
  if (first.start >= second.start) return false;
  if (isElsewhere(around, path, common) || leaves(around, common)) return false;
  return !waitsBetween(fn, first, second);
}

/** True if code at one place may run behind code at another in one run of the function, whatever runs between. */
export function mayFollow(fn: Node, first: Range, second: Range): boolean {
  const around = pathTo(fn, first);
  const path = pathTo(fn, second);
  const common = around.filter((node) => path.includes(node));
  if (common.some((node) => isRepeated(node, fn))) return true;
  return first.start < second.start && !isElsewhere(around, path, common) && !leaves(around, common);
}

/** The nodes around a place, outermost first. */
function pathTo(root: Node, place: Range): Node[] {
  const path = [root];
  for (let at: Node | undefined = root; at;) {
    at = childrenOf(at).find((child) => {
      const { start, end } = rangeOf(child);
      return start <= place.start && place.end <= end;
    });
    if (at) path.push(at);
  }
  return path;
}

/** A loop, or a callback: only those that run at once, such as that of `forEach`, belong to the function around them. */
function isRepeated(node: Node, fn: Node): boolean {
  return /^(?:For|While|DoWhile)/.test(node.type) || (isFunction(node) && node !== fn);
}

/** One place is in the `if`, the other in the `else`; in two cases of a `switch`. */
function isElsewhere(around: readonly Node[], path: readonly Node[], common: readonly Node[]): boolean {
  const last = common.at(-1);
  const one = around[common.length];
  const other = path[common.length];
  if (last?.type === 'IfStatement' || last?.type === 'ConditionalExpression')
    return one === last.consequent && other === last.alternate;
  if (one?.type !== 'SwitchCase' || other?.type !== 'SwitchCase') return false;
  const end = one.consequent.at(-1);
  const block = end?.type === 'BlockStatement' ? end.body.at(-1) : end;
  return block !== undefined && (isExit(block) || block.type === 'BreakStatement');
}

/** What is in a `return`, or in a block that ends with one, is not followed by what is outside. */
function leaves(around: readonly Node[], common: readonly Node[]): boolean {
  return around.slice(common.length).some((node, index, rest) => {
    if (node.type === 'ReturnStatement' || node.type === 'ThrowStatement') return true;
    if (node.type !== 'BlockStatement') return false;
    const parent = index ? rest[index - 1] : common.at(-1);
    const last = node.body.at(-1);
    return !isFunction(parent) && parent?.type !== 'TryStatement' && Boolean(last && isExit(last));
  });
}

function isExit(statement: Node): boolean {
  return statement.type === 'ReturnStatement' || statement.type === 'ThrowStatement';
}

/** True if an `await` of the function stands between the two on every way: other code ran there before as well. */
function waitsBetween(fn: Node, first: Range, second: Range): boolean {
  return waitsOf(fn).some(({ node, ways }) => {
    const { start, end } = rangeOf(node);
    // What is read is waited for; arguments of the write are computed before it.
    const isAround = start <= first.start && first.end <= end && end <= second.start;
    const isBetween = start >= first.end && end <= second.end && !holds(node, second);
    return isAround || (isBetween && ways.every((way) => holds(way, first) || holds(way, second)));
  });
}

/** True if the function always waits between its beginning and a place. */
export function waitsBefore(fn: Node, place: Range): boolean {
  return waitsOf(fn).some(({ node, ways }) => {
    const { start, end } = rangeOf(node);
    const isInside = place.start <= start && end <= place.end;
    return (end <= place.start || isInside) && ways.every((way) => holds(way, place));
  });
}

/** True if the function always waits between a place and its end. */
export function waitsBehind(fn: Node, place: Range): boolean {
  const exits = exitsOf(fn);
  return waitsOf(fn).some(({ node, ways }) => {
    const { start, end } = rangeOf(node);
    if (start <= place.start && place.end <= end) return true;
    const leaves = exits.some((one) => one.start >= place.end && one.end <= start);
    return start >= place.end && !leaves && ways.every((way) => holds(way, place));
  });
}

/** The statements that leave a function. */
export function exitsOf(fn: Node): Range[] {
  const found: Range[] = [];
  const visit = (node: Node): void => {
    if (isExit(node)) found.push(rangeOf(node));
    for (const child of childrenOf(node)) if (!isFunction(child)) visit(child);
  };
  visit(fn);
  return found;
}

function waitsIn(loop: Node, first: Range, second: Range): boolean {
  return waitsOf(loop).some(({ node, ways }) => {
    const { start, end } = rangeOf(node);
    const isBetween = (start >= second.start && end >= second.end) || end <= first.start;
    return isBetween && ways.every((way) => holds(way, first) || holds(way, second));
  });
}

function holds(node: Node, { start, end }: Range): boolean {
  const range = rangeOf(node);
  return range.start <= start && end <= range.end;
}

interface Wait {
  node: Node;
  /** What is around it that may be left out. */
  ways: Node[];
}

const CONDITIONS =
  /^(?:IfStatement|ConditionalExpression|LogicalExpression|SwitchCase|For\w*|While\w*|DoWhile\w*|CatchClause|TryStatement)$/;

/** The places where a function waits, those of functions inside of it left out. */
export function waitsOf(root: Node): Wait[] {
  const found: Wait[] = [];
  const visit = (node: Node, ways: Node[]): void => {
    const isWait = node.type === 'AwaitExpression' || node.type === 'YieldExpression';
    if (isWait || (node.type === 'ForOfStatement' && node.await)) found.push({ node, ways });
    const inner = CONDITIONS.test(node.type) ? [...ways, node] : ways;
    for (const child of childrenOf(node)) if (!isFunction(child)) visit(child, inner);
  };
  visit(root, []);
  return found;
}

/** What has to be chosen on the way to a place: branches, loops. Of a condition, the branch. */
export function choicesAround(fn: Node, place: Range): Range[] {
  return pathTo(fn, place).flatMap((node, i, path) => {
    const child = path[i + 1];
    return CONDITIONS.test(node.type) && child ? [rangeOf(child)] : [];
  });
}
