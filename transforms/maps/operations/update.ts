import type { Node } from '@babel/types';
import { freeName, namesIn } from '../../../src/ast/names.js';
import { isWithin, rangeOf, walk } from '../../../src/ast/walk.js';
import { stateOf, type StateRule } from '../../../src/find/state/index.js';
import { meta } from '../messages.js';
import type { Refusal, Rewriting, State, Use } from '../state.js';
import { isCall, isFunction, isMember, isStatement, propertyName, type Spot } from './around.js';
import { refused, replaced } from './emit.js';
import { isShown } from './snapshot.js';

/** `a.splice(i, 1);` → `await a.update((items) => { items.splice(i, 1); });`: one atomic change of the list. */
export function changedInside(use: Use, state: State, spot: Spot): Rewriting | Refusal {
  const isResult = !isStatement(spot) && isListItself(spot);
  if (!isResult && !isStatement(spot)) return refused(use, state, 'change-used-as-value');
  if (mayNotRepeat(spot.node, use, state)) return refused(use, state, 'impure-update');
  const items = freeName(namesIn(use.file), ['items', 'list', 'entries']);
  const { start, end } = rangeOf(spot.node);
  const name = rangeOf(use.node);
  const call = [
    name,
    `.update((${items}) => { `,
    { start, end: name.start },
    items,
    { start: name.end, end },
    '; })',
  ];
  const effect = { calls: ['update'], reads: true, writes: true };
  return replaced(use, spot, call, isResult ? { ...effect, copy: spot.node } : effect);
}

const IN_PLACE = /^(?:sort|reverse|fill|copyWithin)$/;
const READS =
  /^(?:slice|map|filter|find|findIndex|some|every|includes|indexOf|join|reduce|at|length|flatMap)$/;

/** `a.sort(f)` gives the list itself, as `update` does; whoever looks at once at what is in it may have a copy. */
function isListItself(spot: Spot): boolean {
  const { node, parent } = spot;
  if (!isCall(node) || !isMember(node.callee) || !IN_PLACE.test(propertyName(node.callee) ?? ''))
    return false;
  if (isMember(parent) && parent.object === node) {
    const outer = spot.ancestors.at(-2);
    const isChanged =
      (outer?.type === 'AssignmentExpression' && outer.left === parent) ||
      outer?.type === 'UpdateExpression' ||
      (outer?.type === 'UnaryExpression' && outer.operator === 'delete');
    return !isChanged && (parent.computed || READS.test(propertyName(parent) ?? ''));
  }
  return isShown(spot);
}

/** The change may be tried again when another process was faster: only what has no effect besides may be in it. */
export function mayNotRepeat(node: Node, use: Use, { uses, context, finding }: State): boolean {
  const others = new Set(stateNames(context).filter((name) => name !== finding.name));
  let isImpure = uses.some(
    (other) => other.node !== use.node && other.file === use.file && isWithin(other.node, node),
  );
  walk(node, (inner) => {
    if (/^(?:Await|Yield|Update|New|TaggedTemplate|Import)Expression$/.test(inner.type)) isImpure = true;
    if (inner.type === 'AssignmentExpression' && inner !== node) isImpure = true;
    if (inner.type === 'Identifier' && others.has(inner.name)) isImpure = true;
    if (/^(?:Optional)?CallExpression$/.test(inner.type) && inner !== node && !isPlain(inner))
      isImpure = true;
    return !isFunction(inner);
  });
  return isImpure;
}

/** The names of all states: to read another one has to be awaited, which a change cannot. */
function stateNames(context: State['context']): string[] {
  return meta.rules.flatMap((rule) => stateOf(context, rule as StateRule).findings.map(({ name }) => name));
}

const PURE = /^(?:Number|String|Boolean|parseInt|parseFloat|toString|trim|toLowerCase|toUpperCase|Math)$/;

function isPlain(node: Node): boolean {
  if (node.type !== 'CallExpression') return false;
  const { callee } = node;
  if (callee.type === 'Identifier') return PURE.test(callee.name);
  return (
    callee.type === 'MemberExpression' &&
    callee.property.type === 'Identifier' &&
    PURE.test(callee.property.name)
  );
}
