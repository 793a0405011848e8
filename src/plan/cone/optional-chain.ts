import type { Node } from '@babel/types';
import { rangeOf } from '../../ast/walk.js';
import { awaitStep } from './await-step.js';
import { isMember } from './promise-position.js';
import { LAYER, replace, type Layered } from './steps.js';
import type { At, View } from './view.js';

/**
 * A call in the middle of an optional chain: `h?.get(k).x` skips `.x` if there is no `h`, which `(await h?.get(k)).x`
 * would not. It becomes `h == null ? undefined : (await h.get(k)).x`.
 * @returns undefined where the call is not in such a place; `refused` where `h` is more than a name
 */
export function chainSteps(view: View, at: At): Layered[] | 'refused' | undefined {
  if (at.node.type !== 'OptionalCallExpression' || !goesOn(view, at.node)) return undefined;
  const link = firstLink(at.node);
  if (!link || !isPlain(link.object)) return 'refused';
  const { file } = at;
  const top = topOf(view, at.node);
  const text = view.textOf({ file, node: link.object });
  const dots = rangeOf(link.object).end;
  if (view.text(file).slice(dots, dots + 2) !== '?.') return 'refused';
  const [open, close] = needsParentheses(view, top) ? ['(', ')'] : ['', ''];
  const isKey = link.node.type === 'OptionalMemberExpression' && !link.node.computed;
  return [
    replace(file, rangeOf(top), LAYER.hoist, [`${open}${text} == null ? undefined : `, rangeOf(top), close]),
    awaitStep(view, at),
    replace(file, { start: dots, end: dots + 2 }, LAYER.await, isKey ? ['.'] : []),
  ];
}

/** True if what follows belongs to the same chain: `.x` behind the call, not `?.x`. */
function goesOn(view: View, node: Node): boolean {
  const parent = view.parent(node);
  if (!parent || node.extra?.['parenthesized']) return false;
  const isNext =
    (parent.type === 'OptionalMemberExpression' && parent.object === node) ||
    (parent.type === 'OptionalCallExpression' && parent.callee === node);
  return isNext && !(parent as { optional: boolean }).optional;
}

function firstLink(call: Node): { node: Node & { computed?: boolean }; object: Node } | undefined {
  let found: { node: Node; object: Node } | undefined;
  let count = 0;
  for (let node: Node | undefined = call; node; node = inner(node))
    if ('optional' in node && node.optional === true) {
      const object = inner(node);
      if (object) found = { node, object };
      count++;
    }
  return count === 1 ? found : undefined;
}

function inner(node: Node): Node | undefined {
  if (isMember(node)) return node.object;
  return /CallExpression$/.test(node.type) ? ((node as { callee?: Node }).callee ?? undefined) : undefined;
}

/** A name, or members of `this` or a name: reading it twice changes nothing. */
function isPlain(node: Node): boolean {
  if (node.type === 'Identifier' || node.type === 'ThisExpression') return true;
  return node.type === 'MemberExpression' && !node.computed && isPlain(node.object);
}

function topOf(view: View, call: Node): Node {
  let top = call;
  for (let parent = view.parent(top); parent; parent = view.parent(top)) {
    const isChain = /^Optional(Member|Call)Expression$/.test(parent.type) && inner(parent) === top;
    if (!isChain) return top;
    top = parent;
  }
  return top;
}

function needsParentheses(view: View, top: Node): boolean {
  const parent = view.parent(top);
  if (!parent || top.extra?.['parenthesized']) return false;
  if (
    /^(VariableDeclarator|ReturnStatement|ExpressionStatement|ArrowFunctionExpression|AssignmentExpression)$/.test(
      parent.type,
    )
  )
    return false;
  return !(parent.type === 'CallExpression' && parent.callee !== top);
}
