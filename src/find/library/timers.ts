import type { Node } from '@babel/types';
import { isWithin, rangeOf } from '../../ast/walk.js';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import { declares, effectsOf, functionOf, type Effects } from './effects.js';
import { fileMethod } from './file-system.js';
import { functionName, holderOf } from './findings.js';
import { isToOwnClient } from './own-clients.js';
import { hasParameter } from './parameters.js';
import { declaredBy, isStartUp, usesOf } from './program.js';
import { isRetry } from './retries.js';
import {
  type Call,
  ancestorsOf,
  argumentOf,
  bare,
  calleeName,
  callsIn,
  isCall,
  isFunction,
  isMember,
  nodesIn,
  parentOf,
  receiverOf,
} from './syntax.js';
import { calleeTrace } from './trace.js';

const PINGS = /^(ping|terminate|close|end|destroy|abort|kill|exit|disconnect|resume|pause)$/;

/** What the callback of a timer does, if it can be seen. */
export function workOf(context: FindContext, file: ParsedFile, callback: Node): Effects | undefined {
  const found = functionOf(context, file, callback);
  return found && effectsOf(context, found.file, found.node);
}

/** True if a job does something that others can see, or changes state: not only logs, pings, or entries that it drops. */
export function isWork(effects: Effects, file?: ParsedFile): boolean {
  return (
    effects.writes.length > 0 ||
    effects.calls.some((call) => !PINGS.test(calleeName(call) ?? '') && !(file && isToOwnClient(file, call)))
  );
}

/** True if a timer belongs to one request or connection: it ends with it, and works on what belongs to it. */
export function isPerTask(context: FindContext, file: ParsedFile, timer: Call): boolean {
  const holder = holderOf(file, timer);
  if (holder && endsItself(file, timer, holder.name)) return true;
  if (isStartUp(context, file, timer)) return false;
  const around = [...ancestorsOf(file, timer)].filter(isFunction);
  if (holder?.node.type === 'Identifier' && around.some((one) => declares(one, holder.name)))
    return isCleared(file, holder.name, around);
  if (holder && 'object' in holder.node) {
    const root = rootOf(holder.node);
    if (root.type === 'Identifier' && around.some((one) => declares(one, root.name))) return true;
    if (root.type === 'ThisExpression')
      return !isOfOneInstance(context, file, timer) && !changesItsObject(context, file, timer);
  }
  const callback = argumentOf(timer, 0);
  return callback !== undefined && worksOnParameters(file, callback, around);
}

/** `clearInterval(beat)` in the function that has the variable, not of another one with that name. */
function isCleared(file: ParsedFile, name: string, around: readonly Node[]): boolean {
  const scope = around.find((one) => declares(one, name));
  return callsIn(file).some((call) => {
    const argument = argumentOf(call, 0);
    const isClear = /^clear(Interval|Timeout)$/.test(calleeName(call) ?? '');
    const isNamed = argument?.type === 'Identifier' && argument.name === name;
    return isClear && isNamed && scope !== undefined && isWithin(call, scope);
  });
}

/** `this.loop = setInterval(() => this.update(), 50)`: the game goes on in this replica only. */
function changesItsObject(context: FindContext, file: ParsedFile, timer: Call): boolean {
  const callback = argumentOf(timer, 0);
  const work = callback && workOf(context, file, callback);
  return work !== undefined && work.writes.length > 0;
}

/** `const t = setInterval(() => { … clearInterval(t) … })`: it waits for something, then it is over. */
function endsItself(file: ParsedFile, timer: Call, name: string): boolean {
  const callback = argumentOf(timer, 0);
  return callsIn(file).some((call) => {
    if (calleeName(call) !== 'clearInterval' || !callback) return false;
    const isInside = (call.start ?? 0) >= (callback.start ?? 0) && (call.end ?? 0) <= (callback.end ?? 0);
    const argument = argumentOf(call, 0);
    return isInside && argument?.type === 'Identifier' && argument.name === name;
  });
}

/** `if (isFree()) { taken = true; clearInterval(t); done(); }`: until then it only looks, and then it is over. */
export function isWaiting(file: ParsedFile, callback: Node, changes: readonly Node[]): boolean {
  const end = callsIn(file).find((call) => calleeName(call) === 'clearInterval' && isWithin(call, callback));
  const block = end && [...ancestorsOf(file, end)].find(({ type }) => type === 'BlockStatement');
  if (!block || !isWithin(block, callback) || !('body' in callback) || block === callback.body) return false;
  return changes.every((one) => isWithin(one, block));
}

function rootOf(node: Node): Node {
  let root = bare(node);
  while (isMember(root)) root = bare(root.object);
  return root;
}

/** How many classes an object may be held by, each in a field of the next. */
const HOLDERS = 3;

/**
 * A class whose objects are made at start-up only, or by a container, or in a field of such a class, or nowhere in the
 * program.
 */
export function isOfOneInstance(
  context: FindContext,
  file: ParsedFile,
  node: Node,
  holders = HOLDERS,
): boolean {
  const owner = [...ancestorsOf(file, node)].find(({ type }) => /^Class(Declaration|Expression)$/.test(type));
  if (!owner || !('id' in owner) || !owner.id || ('decorators' in owner && owner.decorators?.length))
    return true;
  return usesOf(context, file.file, owner.id as Node).every(({ parsed, node: use }) => {
    const parent = parentOf(parsed, use);
    if (parent?.type !== 'NewExpression' || parent.callee !== use) return true;
    if (isStartUp(context, parsed, parent)) return true;
    const isOfHolder = isFieldOfObject(parentOf(parsed, parent));
    return isOfHolder && holders > 1 && isOfOneInstance(context, parsed, parent, holders - 1);
  });
}

/** `private tokens = new Tokens();`. */
function isFieldOfObject(node: Node | undefined): boolean {
  return node?.type === 'ClassProperty' || node?.type === 'ClassPrivateProperty';
}

/** Methods of texts and lists that change nothing. */
const COMPUTES =
  /^(split|slice|trim|toString|includes|indexOf|join|replace|toLowerCase|toUpperCase|startsWith|endsWith|substring|padStart)$/;

/** `setInterval(() => socket.emit(…))` with the `socket` of the handler around it. */
export function worksOnParameters(file: ParsedFile, callback: Node, around: readonly Node[]): boolean {
  if (!isFunction(callback)) return false;
  const receivers = callsIn(file)
    .filter((call) => (call.start ?? 0) >= (callback.start ?? 0) && (call.end ?? 0) <= (callback.end ?? 0))
    .filter((call) => !COMPUTES.test(calleeName(call) ?? ''))
    .flatMap((call) => receiverOf(call) ?? [])
    .map(rootOf);
  return receivers.some(
    (root) =>
      root.type === 'Identifier' &&
      !declares(callback, root.name) &&
      around.some((one) => hasParameter(one, root.name) && !setsUp(file, one, root.name)),
  );
}

/** `export function initReminders(bot) { setInterval(() => bot.users.forEach(…)) }`: what it gets is of the whole program. */
function setsUp(file: ParsedFile, fn: Node, parameter: string): boolean {
  const parent = parentOf(file, fn);
  const id = ('id' in fn && fn.id) || (parent?.type === 'VariableDeclarator' && parent.id);
  const name = id && (id as Node).type === 'Identifier' ? (id as Node & { name: string }).name : '';
  return /^(init|set_?up|schedule|register)(ialize)?(?=[A-Z_]|$)/.test(name) && !OF_ONE.test(parameter);
}

/** What belongs to one client or one call. */
const OF_ONE =
  /^(ws|socket|conn(ection)?|peer|session|stream|req(uest)?|res(ponse)?|reply|ctx|message|room|game)$/i;

/** True for code that a browser runs: `page.evaluate(() => …)`. */
export function isInBrowser(file: ParsedFile, node: Node): boolean {
  for (const one of ancestorsOf(file, node))
    if (isCall(one) && /^(\$?\$?eval|evaluate\w*|addInitScript|waitForFunction)$/.test(calleeName(one) ?? ''))
      return true;
  return false;
}

/** True if the callback changes files. */
export function changesFiles(context: FindContext, file: ParsedFile, callback: Node): boolean {
  const found = functionOf(context, file, callback);
  if (!found) return false;
  const { start, end } = rangeOf(found.node);
  return callsIn(found.file).some((call) => {
    if ((call.start ?? 0) < start || (call.end ?? 0) > end) return false;
    const trace = calleeTrace(context, found.file.file, call);
    return trace !== undefined && fileMethod(trace) !== undefined;
  });
}

/** The function that a timer calls again and that sets the timer itself. */
export function rescheduled(context: FindContext, file: ParsedFile, timer: Call): Node | undefined {
  const callback = argumentOf(timer, 0);
  const around = [...ancestorsOf(file, timer)];
  const setter = around.find(isFunction);
  const target = callback && targetOf(context, file, callback);
  if (!target) return callback && setter && leadsBack(context, file, callback, setter);
  if (around.includes(target)) return target;
  if (setter && leadsTo(context, file, target, setter, LEADS)) return target;
  return callsIn(file).some((call) => {
    if (calleeName(call) !== 'setTimeout' || ![...ancestorsOf(file, call)].includes(target)) return false;
    const again = argumentOf(call, 0);
    return again !== undefined && targetOf(context, file, again) === target;
  })
    ? target
    : undefined;
}

/** `later() { setTimeout(() => this.poll()) }`, where `poll()` calls `later()`: the method that the timer runs. */
function leadsBack(context: FindContext, file: ParsedFile, callback: Node, setter: Node): Node | undefined {
  // What opens a connection anew does so for this replica.
  if (!isFunction(callback) || /re-?connect|retry|backoff/i.test(functionName(file, callback) ?? ''))
    return undefined;
  for (const node of nodesIn(file)) {
    if (!isOwnMember(node) || !isWithin(node, callback)) continue;
    const run = functionOf(context, file, node);
    if (run?.file === file && leadsTo(context, file, run.node, setter, LEADS)) return run.node;
  }
  return undefined;
}

/** How many methods a way from what a timer runs to what sets it again may have. */
const LEADS = 3;

/** `poll() { ask().then(this.handle) }`, `handle() { this.later() }`, `later() { setTimeout(this.poll) }`. */
function leadsTo(context: FindContext, file: ParsedFile, from: Node, to: Node, steps: number): boolean {
  return [...nodesIn(file)].some((node) => {
    if (!isOwnMember(node) || !isWithin(node, from) || isRetry(file, node)) return false;
    const found = functionOf(context, file, node);
    if (found?.file !== file || found.node === from) return false;
    return found.node === to || (steps > 1 && leadsTo(context, file, found.node, to, steps - 1));
  });
}

function isOwnMember(node: Node): boolean {
  return 'object' in node && (node.object as Node | undefined)?.type === 'ThisExpression';
}

/** The named function of this file that a callback is, or calls. */
function targetOf(context: FindContext, file: ParsedFile, callback: Node): Node | undefined {
  if (!isFunction(callback)) {
    const found = functionOf(context, file, callback);
    return found?.file === file ? found.node : undefined;
  }
  for (const call of callsIn(file)) {
    if ((call.start ?? 0) < (callback.start ?? 0) || (call.end ?? 0) > (callback.end ?? 0)) continue;
    const found: ReturnType<typeof functionOf> = functionOf(context, file, call.callee);
    if (found?.file === file && found.node !== callback && callsTimer(file, found.node)) return found.node;
  }
  return undefined;
}

function callsTimer(file: ParsedFile, node: Node): boolean {
  return callsIn(file).some(
    (call) => calleeName(call) === 'setTimeout' && [...ancestorsOf(file, call)].includes(node),
  );
}

/** The delay in milliseconds, if it is written in figures. */
export function delayOf(context: FindContext, file: ParsedFile, timer: Call): number | undefined {
  const delay = argumentOf(timer, 1);
  return delay ? valueOfNumber(context, file.file, delay) : 0;
}

function valueOfNumber(context: FindContext, file: string, node: Node): number | undefined {
  if (node.type === 'NumericLiteral') return node.value;
  if (node.type === 'BinaryExpression') {
    const left = valueOfNumber(context, file, node.left);
    const right = valueOfNumber(context, file, node.right);
    if (left === undefined || right === undefined) return undefined;
    return { '*': left * right, '+': left + right, '-': left - right, '/': left / right }[
      node.operator as '*'
    ];
  }
  if (node.type !== 'Identifier') return undefined;
  const found = declaredBy(context, file, node);
  return found && valueOfNumber(context, found.file, found.node);
}
