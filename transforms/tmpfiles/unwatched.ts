import type { Node } from '@babel/types';
import {
  argumentOf,
  calleeName,
  functionAround,
  isCall,
  isFunction,
  parentOf,
  receiverOf,
  type Call,
} from '../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { objects, type Pieces } from './file-use.js';
import { ownRange } from './holders.js';
import { fsCallsIn } from './uses/fs-calls.js';

/** How many calls lie between a function and what calls it back, at most. */
const DEPTH = 3;

const TIMERS = /^(setTimeout|setInterval|setImmediate|nextTick|queueMicrotask)$/;
const LISTENERS = /^(on|once|addListener|prependListener|prependOnceListener)$/;
/** What a callback of Node's own form gets first. */
const ERROR = /^_?(e|er|err|error)\d*$/i;

/** The function that makes a key of names that only the run tells. */
export function keyMaker(context: FindContext, file: ParsedFile, at: Node): Pieces[number] {
  return objects(isUnwatched(context, file, at) ? 'keyCheckedLater' : 'objectKey');
}

/** True if an error that is thrown there may end the process: in a callback, a listener, a timer, a server of `node:http`. */
function isUnwatched(context: FindContext, file: ParsedFile, node: Node, depth = 0): boolean {
  const around = functionAround(file, node);
  if (!around || !isFunction(around) || around.async || around.generator) return false;
  if (isCaught(file, node, around) || willWait(context, file, around)) return false;
  const call = parentOf(file, around);
  if (isCall(call) && call.callee !== around) {
    if (isCallback(context, file, call, around)) return true;
    return /^(map|flatMap|forEach|filter|find|some|every|reduce|sort)$/.test(calleeName(call) ?? '')
      ? isUnwatched(context, file, call, depth)
      : false;
  }
  return depth < DEPTH && isCalledUnwatched(context, file, around, depth);
}

/** The function is called by one that nobody watches, or is handed over as a callback itself. */
function isCalledUnwatched(context: FindContext, file: ParsedFile, fn: Node, depth: number): boolean {
  return context.resolver
    .callsOf(file.file, ownRange(fn))
    .calls.some(({ role, call, file: at, ...range }) => {
      const where = context.parsed(call?.file ?? at);
      const found = call && where ? context.nodeAt(where.file, call)?.node : undefined;
      if (!where || !isCall(found)) return false;
      if (role === 'call') return isUnwatched(context, where, found, depth + 1);
      const handed = role === 'callback' ? context.nodeAt(at, range)?.node : undefined;
      return handed !== undefined && isCallback(context, where, found, handed);
    });
}

/** Called back by Node or a package that passes no error on. */
function isCallback(context: FindContext, file: ParsedFile, call: Call, fn: Node): boolean {
  const name = calleeName(call) ?? '';
  if (TIMERS.test(name) || (LISTENERS.test(name) && receiverOf(call))) return true;
  if (name === 'createServer') return true;
  if (fsCallsIn(context, file).some((one) => one.call === call && one.callback === fn)) return true;
  const [first] = isFunction(fn) ? (fn.params as Node[]) : [];
  const isLast = argumentOf(call, call.arguments.length - 1) === fn;
  // `app.use((error, req, res, next) => …)` is watched.
  return isLast &&
    isFunction(fn) &&
    fn.params.length < 4 &&
    first?.type === 'Identifier' &&
    ERROR.test(first.name)
    ? !/^(then|catch|finally)$/.test(name)
    : false;
}

/** It does at once what takes a promise from then on: who calls it will wait, and be told. */
function willWait(context: FindContext, file: ParsedFile, fn: Node): boolean {
  return fsCallsIn(context, file).some(
    ({ call, form }) => form === 'sync' && functionAround(file, call) === fn,
  );
}

/** In a `try` of the function that catches. */
function isCaught(file: ParsedFile, node: Node, around: Node): boolean {
  let inner: Node = node;
  for (let one = parentOf(file, node); one && one !== around; one = parentOf(file, one)) {
    if (one.type === 'TryStatement' && one.handler && one.block === inner) return true;
    inner = one;
  }
  return false;
}
