import type { CallExpression, Node } from '@babel/types';
import { isWithin, rangeOf, walk } from '../../ast/walk.js';
import type { Reason } from '../../model/finding.js';
import { isCaught } from './caught.js';
import { isFunction, keyName, nameOf, type Fn } from './functions.js';
import { isMember } from './promise-position.js';
import { isOnlyAtStart } from './start-only.js';
import type { View } from './view.js';

/**
 * `function tick() { …; setTimeout(tick, 1000); }`: as an interval, it runs in every process; and what fails before it sets the
 * timer is its last run.
 * @param places where the function asks a store, or what asks one
 */
export function timerChains(view: View, fn: Fn, places: readonly Node[]): Reason[] {
  const name = nameOf(view, fn.node) ?? '';
  const [again] = ownCalls(fn).filter((call) => isSetAgain(call, name));
  if (!name || !again) return [];
  const at = { file: fn.file, node: again };
  const ends = places.some(
    (place) =>
      rangeOf(place).start < rangeOf(again).start &&
      !isCaught(view, place) &&
      !isInFinally(view, again, place),
  );
  return [
    ...(isOnlyAtStart(view, fn) ? [view.reason('every-process-timer', at)] : []),
    ...(ends ? [view.reason('timer-chain-ends', at, { name })] : []),
  ];
}

function ownCalls({ node }: Fn): CallExpression[] {
  const calls: CallExpression[] = [];
  walk(node.body, (one) => {
    if (one.type === 'CallExpression') calls.push(one);
    return !isFunction(one);
  });
  return calls;
}

/** `setTimeout(tick, …)`, `setTimeout(() => tick(), …)`, `setTimeout(this.tick.bind(this), …)` */
function isSetAgain({ callee, arguments: [first] }: CallExpression, name: string): boolean {
  if (callee.type !== 'Identifier' || callee.name !== 'setTimeout' || !first) return false;
  if (!isFunction(first)) return names(first, name);
  let found = false;
  walk(first.body, (one) => {
    if (one.type === 'CallExpression' && names(one.callee, name)) found = true;
    return !found;
  });
  return found;
}

function names(node: Node, name: string): boolean {
  if (node.type === 'Identifier') return node.name === name;
  if (node.type === 'CallExpression') return isMember(node.callee) && names(node.callee.object, name);
  return isMember(node) && keyName(node.property, node.computed) === name;
}

/** Behind a place whatever comes of it. */
function isInFinally(view: View, call: Node, place: Node): boolean {
  return view
    .around(call)
    .some(
      (one) =>
        one.type === 'TryStatement' &&
        one.finalizer &&
        isWithin(call, one.finalizer) &&
        isWithin(place, one.block),
    );
}
