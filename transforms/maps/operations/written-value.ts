import type { Identifier, Node, Statement } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import { fateOf } from '../copies.js';
import { accessOf, sameKey, type Access } from '../pattern/access.js';
import { functionAround, spotOf, usesIn } from '../pattern/block.js';
import { rewriting, stepAt } from '../pattern/emit.js';
import { isFunction, peeled, shorthandKey } from '../pattern/nodes.js';
import { isStillThere } from '../pattern/quiet.js';
import { declares, meaningOf } from '../pattern/scope.js';
import { assigns, isStable } from '../pattern/stable.js';
import type { Idiom, State } from '../state.js';

/**
 * `m.set(k, v); res.json(m.get(k))`: what is read is what has just been set. Asked for again, it might be what another request
 * has set meanwhile.
 */
export const writtenValue: Idiom = {
  name: 'written value',
  shapes: ['map', 'record', 'value', 'counter'],
  match(use, state, covered) {
    const read = accessOf(use, state);
    if (read?.op !== 'get' || !isStable(read, state)) return undefined;
    if (fateOf(state, use.file, read.node).mutations.length) return undefined;
    const value = writtenBefore(read, state, covered);
    if (!value) return undefined;
    const text = use.file.text.slice(rangeOf(value).start, rangeOf(value).end);
    return rewriting(use, {
      uses: [use],
      steps: [stepAt(use, rangeOf(read.node), [shorthandKey(read.node, read.ancestors), text])],
      ...{ calls: [], at: [], reads: false, writes: false },
    });
  },
};

/**
 * The value that the same run of a function has set, if nothing comes between. An idiom that covers the set may leave nothing
 * of the variable.
 */
function writtenBefore(read: Access, state: State, covered?: ReadonlySet<Node>): Node | undefined {
  const fn = functionAround(read.ancestors);
  const uses = fn ? usesIn(read.use, state, fn).filter(({ node }) => isBefore(node, read.node)) : [];
  for (const use of uses.reverse()) {
    const set = accessOf(use, state);
    if (set?.op !== 'set' || !set.value || !sameKey(set.key, read.key)) continue;
    if (covered?.has(use.node)) return undefined;
    const code = codeBetween(set, read);
    const isSame = code && isStillThere(read, code, state, rangeOf(set.node).end);
    return isSame && (isShown(set.value, read) || isKept(set, set.value, code, state))
      ? set.value
      : undefined;
  }
  return undefined;
}

function isBefore(one: Node, other: Node): boolean {
  return rangeOf(one).end <= rangeOf(other).start;
}

/** The statements behind one that only sets, up to the one with the read, which nothing repeats. */
function codeBetween(set: Access, read: Access): Statement[] | undefined {
  const spot = spotOf(set.node, set.ancestors);
  if (spot?.statement.type !== 'ExpressionStatement' || spot.statement.expression !== set.node)
    return undefined;
  const at = read.ancestors.findIndex((one) => spot.siblings.includes(one as Statement));
  if (at < 0) return undefined;
  const inside = read.ancestors.slice(at);
  if (inside.some((one) => isFunction(one) || /^(?:For|While|DoWhile)/.test(one.type))) return undefined;
  return spot.siblings.slice(spot.index + 1, spot.siblings.indexOf(inside[0] as Statement) + 1);
}

/** `open = true; res.json({ open })`: a literal says it itself. Not in a test, which would always have the same outcome. */
function isShown(value: Node, { ancestors }: Access): boolean {
  const isPlain = /^(?:String|Numeric|Boolean|Null)Literal$/.test(peeled(value).type);
  return isPlain && /^(?:ObjectProperty|CallExpression|ReturnStatement)$/.test(ancestors.at(-1)?.type ?? '');
}

/** True if the value is a variable (or part of one) that the code leaves as it is, and that no other hides. */
function isKept(set: Access, value: Node, code: readonly Statement[], state: State): boolean {
  const node = peeled(value);
  const root = rootOf(node);
  if (!root) return false;
  const ground = { state, file: set.use.file, ancestors: set.ancestors, owned: { names: new Set<string>() } };
  const names = new Set([root.name]);
  const isSame = (one: Statement): boolean => !assigns(one, names) && !declares(one, root.name);
  return meaningOf(root, ground) === 'local' && code.every(isSame);
}

/** The variable of `a`, `a.b.c`. */
function rootOf(node: Node): Identifier | undefined {
  if (node.type === 'Identifier') return node;
  return node.type === 'MemberExpression' && !node.computed ? rootOf(peeled(node.object)) : undefined;
}
