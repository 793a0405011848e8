import type { Node } from '@babel/types';

/** A node and what is around it, outermost first. */
export interface At {
  node: Node;
  ancestors: readonly Node[];
}

/**
 * What becomes of a promise. `awaited`: somebody waits for it, or for a promise that is made of it. `lost`: nobody does.
 * Else the function that returns it, whose callers have to wait.
 */
export type Fate = 'awaited' | 'lost' | { returnedBy: At };

const COMBINES = /^(?:all|allSettled|race|any|resolve)$/;
/** What waits for each of an array of promises, if somebody waits for it. */
const GIVES_EACH = /^(?:map|flatMap|from)$/;
/** What takes the promise of a callback for its answer, or for nothing. */
const NEVER_WAITS =
  /^(?:forEach|filter|some|every|find|findIndex|findLast|findLastIndex|sort|toSorted|reduce|reduceRight|replace|replaceAll)$/;

export function fateOf({ node, ancestors }: At): Fate {
  let child = node;
  for (let i = ancestors.length - 1; i >= 0; i--) {
    const parent = ancestors[i];
    if (!parent) return 'lost';
    if (parent.type === 'AwaitExpression' || parent.type === 'YieldExpression') return 'awaited';
    if (parent.type === 'ForOfStatement') return parent.await && parent.right === child ? 'awaited' : 'lost';
    if (parent.type === 'UnaryExpression') return parent.operator === 'void' ? 'awaited' : 'lost';
    if (parent.type === 'ReturnStatement' || (isArrow(parent) && parent.body === child))
      return fateOfReturned(ancestors, i);
    if (isChained(parent, child) || isAdopted(parent, child, ancestors.slice(0, i))) return 'awaited';
    const chain = expectedUntil(parent, child, ancestors.slice(0, i));
    if (!chain && !passesOn(parent, child)) return 'lost';
    if (chain) i -= chain.length;
    child = chain?.[0] ?? parent;
  }
  return 'lost';
}

/** What becomes of the promises that a callback of an array's method gives; undefined if it is none. */
export function fateOfCallback({ node, ancestors }: At): Fate | undefined {
  const call = ancestors.at(-1);
  if (call?.type !== 'CallExpression' || call.callee === node) return undefined;
  const { callee } = call;
  if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return undefined;
  if (NEVER_WAITS.test(callee.property.name)) return 'lost';
  return GIVES_EACH.test(callee.property.name)
    ? fateOf({ node: call, ancestors: ancestors.slice(0, -1) })
    : undefined;
}

/** By index, the `return` or the arrow function itself. */
function fateOfReturned(ancestors: readonly Node[], index: number): Fate {
  const at = ancestors.findLastIndex((one, i) => i <= index && 'params' in one);
  const node = ancestors[at];
  if (!node) return 'lost';
  if (isCaught(ancestors.slice(at, index + 1))) return 'lost';
  return 'async' in node && node.async === true
    ? 'awaited'
    : { returnedBy: { node, ancestors: ancestors.slice(0, at) } };
}

/** `return f()` in a `try`: its `catch` does not see the promise fail, and its `finally` runs before. */
function isCaught(path: readonly Node[]): boolean {
  return path.some(
    (one, i) =>
      one.type === 'TryStatement' &&
      (one.block === path[i + 1] || (one.finalizer && one.handler === path[i + 1])),
  );
}

function isArrow(node: Node): node is Node & { type: 'ArrowFunctionExpression' } {
  return node.type === 'ArrowFunctionExpression';
}

/** `p.then(…)`. */
function isChained(parent: Node, child: Node): boolean {
  return (
    (parent.type === 'MemberExpression' || parent.type === 'OptionalMemberExpression') &&
    parent.object === child &&
    parent.property.type === 'Identifier' &&
    /^(?:then|catch|finally)$/.test(parent.property.name)
  );
}

/** `resolve(p)` in `new Promise((resolve) => …)`: the new promise waits for `p`, and fails with it. */
function isAdopted(parent: Node, child: Node, around: readonly Node[]): boolean {
  if (parent.type !== 'CallExpression' || parent.callee.type !== 'Identifier') return false;
  const { name } = parent.callee;
  const at = around.findLastIndex((one) => 'params' in one && hasParameter(one.params, name));
  const [fn, made] = [around[at], around[at - 1]];
  const isExecutor =
    made?.type === 'NewExpression' && made.callee.type === 'Identifier' && made.callee.name === 'Promise';
  if (!isExecutor || made.arguments[0] !== fn || parent.arguments[0] !== child) return false;
  const [first] = (fn as { params: Node[] }).params;
  return first?.type === 'Identifier' && first.name === name;
}

function hasParameter(params: readonly Node[], name: string): boolean {
  return params.some((one) => one.type === 'Identifier' && one.name === name);
}

/** What is chained to the `expect(p)` of `await expect(p).rejects.toThrow()`, outermost first. */
function expectedUntil(parent: Node, child: Node, around: readonly Node[]): Node[] | undefined {
  const isExpect =
    parent.type === 'CallExpression' &&
    parent.callee !== child &&
    parent.callee.type === 'Identifier' &&
    parent.callee.name === 'expect';
  const settled = around.at(-1);
  if (!isExpect || settled?.type !== 'MemberExpression' || settled.property.type !== 'Identifier')
    return undefined;
  if (!/^(?:rejects|resolves)$/.test(settled.property.name)) return undefined;
  const end = around.findLastIndex((one) => !/^(?:Member|Call)Expression$/.test(one.type));
  return around.slice(end + 1);
}

/** True if what is around a promise has it, or a promise made of it, as its value. */
function passesOn(parent: Node, child: Node): boolean {
  switch (parent.type) {
    case 'CallExpression':
      return parent.callee !== child && isCombinator(parent.callee);
    case 'ConditionalExpression':
      return parent.test !== child;
    case 'LogicalExpression':
      return parent.left !== child;
    case 'ArrayExpression':
    case 'ParenthesizedExpression':
    case 'SequenceExpression':
      return true;
    default:
      return /^TS\w+Expression$/.test(parent.type);
  }
}

function isCombinator(callee: Node): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Promise' &&
    callee.property.type === 'Identifier' &&
    COMBINES.test(callee.property.name)
  );
}
