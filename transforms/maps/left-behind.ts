import type { Node } from '@babel/types';
import { refusalAt } from '../../src/emission/refusal-at.js';
import { isWithin, rangeOf, walk } from '../../src/ast/walk.js';
import type { Reason } from '../../src/model/finding.js';
import { accessOf, sameKey, type Access } from './pattern/access.js';
import { isFunction, peeled } from './pattern/nodes.js';
import type { Rewriting, State } from './state.js';

/** Something that a process puts in and takes back itself, later. */
interface Pair {
  put: Access;
  take: Access;
  /** The function within that of the put which takes it back; none if the same one does, behind a wait. */
  callback: Node | undefined;
}

/**
 * What a process means to take back itself: in a timer, when a connection closes, behind a wait. In memory it went with
 * the process; in a store it stays if the process ends first.
 */
export function leftBehind(
  state: State,
  rewritings: readonly Rewriting[],
): { refusal?: Reason; review?: Reason } {
  const pairs = pairsIn(state, rewritings);
  const mark = pairs.find((pair) => isMarkOfTimer(pair, state));
  if (mark) return { refusal: reasonFor(state, mark, 'timer-mark') };
  const [first] = pairs;
  const isSaid = rewritings.some(({ reviews }) => reviews.some(({ code }) => code === 'crash-holds-flag'));
  return first && !isSaid ? { review: reasonFor(state, first, 'crash-leaves-entry') } : {};
}

function reasonFor({ context, finding }: State, { put, take }: Pair, code: string): Reason {
  const lineOf = ({ use, node }: Access): number =>
    use.file.text.slice(0, rangeOf(node).start).split('\n').length;
  const place = { file: take.use.file.file, ...rangeOf(take.node) };
  return refusalAt(context, code, place, { name: finding.name, put: String(lineOf(put)) });
}

/** Two uses that are rewritten as one have become something that ends by itself. */
function pairsIn(state: State, rewritings: readonly Rewriting[]): Pair[] {
  const groups = rewritings.map(({ uses }) => uses.flatMap((use) => accessOf(use, state) ?? []));
  return groups.flatMap((puts) =>
    puts
      .filter(isPut)
      .flatMap((put) =>
        groups
          .filter((takes) => takes !== puts)
          .flatMap((takes) => takes.filter(isTake).flatMap((take) => pairOf(put, take) ?? [])),
      ),
  );
}

function isPut({ op, node, value }: Access): boolean {
  if (op === 'set') return !!value && !isFalsy(peeled(value));
  return op === 'add' || stepOf(op, node) === '+';
}

function isTake({ op, node, value }: Access): boolean {
  if (op === 'set') return !!value && isFalsy(peeled(value));
  return op === 'delete' || stepOf(op, node) === '-';
}

/** `n++`, `n += 1`; `n--`, `n -= 1`. */
function stepOf(op: string, node: Node): string | undefined {
  return (op === 'step' || op === 'assign') && 'operator' in node && typeof node.operator === 'string'
    ? node.operator[0]
    : undefined;
}

function isFalsy(node: Node): boolean {
  if (node.type === 'Identifier') return node.name === 'undefined';
  if (node.type === 'NumericLiteral' || node.type === 'StringLiteral' || node.type === 'BooleanLiteral')
    return !node.value;
  return node.type === 'NullLiteral';
}

function pairOf(put: Access, take: Access): Pair | undefined {
  if (put.use.file !== take.use.file || !sameKey(put.key, take.key)) return undefined;
  const around = put.ancestors.findLast(isFunction);
  const functions = take.ancestors.filter(isFunction);
  const callback = around && functions[functions.indexOf(around) + 1];
  if (around && functions.at(-1) === around)
    return waitsBetween(around, put, take) ? { put, take, callback: undefined } : undefined;
  if (around && functions.includes(around) && callback)
    return isCalledAtOnce(take, callback) ? undefined : { put, take, callback };
  return functions.some((fn) => isListenerOfEnd(take, fn))
    ? { put, take, callback: functions.at(-1) }
    : undefined;
}

function waitsBetween(around: Node, put: Access, take: Access): boolean {
  const [from, to] = [rangeOf(put.node).end, rangeOf(take.node).start];
  let isFound = false;
  walk(around, (node) => {
    if (node.type === 'AwaitExpression' && rangeOf(node).start > from && rangeOf(node).end < to)
      isFound = true;
    return !isFound && (node === around || !isFunction(node));
  });
  return isFound;
}

const AT_ONCE = /^(?:forEach|map|filter|find|findIndex|some|every|reduce|flatMap|sort|replace)$/;

/** `list.forEach((key) => m.delete(key))`, `(() => …)()`. */
function isCalledAtOnce(take: Access, callback: Node): boolean {
  const call = callAround(take, callback);
  if (!call) return false;
  return call.callee === callback || AT_ONCE.test(nameOf(call.callee));
}

/** `socket.on('disconnect', …)`, in whatever function the entry was made. */
function isListenerOfEnd(take: Access, fn: Node): boolean {
  const [event] = callAround(take, fn)?.arguments ?? [];
  return event?.type === 'StringLiteral' && /^(?:disconnect|disconnecting|close|end)$/.test(event.value);
}

function callAround({ ancestors }: Access, fn: Node) {
  const parent = ancestors[ancestors.indexOf(fn) - 1];
  return parent?.type === 'CallExpression' ? parent : undefined;
}

function nameOf(callee: Node): string {
  if (callee.type === 'Identifier') return callee.name;
  return callee.type === 'MemberExpression' && callee.property.type === 'Identifier'
    ? callee.property.name
    : '';
}

const TIMERS = /^(?:setTimeout|setImmediate|nextTick|queueMicrotask)$/;

/**
 * `if (!waiting[id]) { waiting[id] = true; setTimeout(() => { waiting[id] = false; save(id); }) }`: it tells of a timer of this
 * process, and is as little for the others as the timer's handle would be.
 */
function isMarkOfTimer({ put, take, callback }: Pair, state: State): boolean {
  const call = callback && callAround(take, callback);
  if (!callback || !call || !TIMERS.test(nameOf(call.callee)) || !isMark(put)) return false;
  const around = put.ancestors.findLast(isFunction);
  const isAsked = state.uses.some((use) => {
    const asked = accessOf(use, state);
    return (
      (asked?.op === 'get' || asked?.op === 'has') &&
      asked.ancestors.findLast(isFunction) === around &&
      sameKey(asked.key, put.key) &&
      rangeOf(asked.node).start < rangeOf(put.node).start
    );
  });
  return isAsked && doesMore(callback, take);
}

function isMark({ op, value }: Access): boolean {
  return (
    op === 'add' ||
    (op === 'set' && !!value && /^(?:Boolean|Numeric|String)Literal$/.test(peeled(value).type))
  );
}

/** True if the callback calls something besides. */
function doesMore(callback: Node, take: Access): boolean {
  let isFound = false;
  walk(callback, (node) => {
    if (node.type === 'CallExpression' && !isWithin(node, take.node)) isFound = true;
    return !isFound;
  });
  return isFound;
}
