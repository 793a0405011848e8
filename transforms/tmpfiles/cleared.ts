import type { Node } from '@babel/types';
import {
  ancestorsOf,
  calleeName,
  functionAround,
  isCall,
  isFunction,
  parentOf,
  receiverOf,
  textOf,
} from '../../src/find/library/syntax.js';
import { isWithin, walk } from '../../src/ast/walk.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { targetsOf, type FileUse } from './file-use.js';
import { knownPlace } from './places.js';
import { ownRange } from './holders.js';
import { madeBy } from './made-by.js';
import { Stop } from './stop.js';

/** Calls that remove what a path names. */
const REMOVES = /^(rm|rmdir|unlink|remove|emptyDir)$/;

/** How many calls lie between the start of the program and what it does then, at most. */
const DEPTH = 4;

/** A call of one of these runs its function once, at the point where it stands. */
const GOES_ON =
  /^(then|catch|finally|listen|close|connect|ready|forEach|map|filter|all|allSettled|readdir|stat|access|exists|rm|rmdir|mkdir|unlink|setImmediate|nextTick)$/;

/** What frameworks call when the program starts or ends. */
const LIFE =
  /^(onModuleInit|onApplicationBootstrap|onModuleDestroy|beforeApplicationShutdown|onApplicationShutdown)$/;

/** The process says with these that it ends. */
const END = /^(exit|beforeExit|SIG[A-Z0-9]+|uncaughtException)$/;

/**
 * Files that go when a process starts or ends: it had them for itself, and from now on others are using them.
 * @throws Stop for the first
 */
export function refuseCleared(context: FindContext, uses: readonly FileUse[]): void {
  for (const { file, call, fs } of uses)
    if (REMOVES.test(fs?.method ?? '') && !dependsOnAge(file, call) && isAtStartOrEnd(context, file, call))
      throw new Stop('files-cleared', file, call);
}

/**
 * A file that requests write is begun anew by each process that starts.
 * @throws Stop for the first
 */
export function refuseBegunAnew(context: FindContext, uses: readonly FileUse[]): void {
  const writes = uses.filter(({ writes, fs }) => writes && fs !== undefined);
  const keysOf = (use: FileUse): string[] =>
    targetsOf(use).flatMap((path) => {
      const known = knownPlace(context, use.file.file, path);
      return known?.isWhole ? [known.key] : [];
    });
  const atStart = writes.filter(
    (use) => keysOf(use).length > 0 && isAtStartOrEnd(context, use.file, use.call) && !isAsked(use),
  );
  const others = new Set(writes.filter((use) => !atStart.includes(use)).flatMap(keysOf));
  const again = atStart.find((use) => keysOf(use).some((key) => others.has(key)));
  if (again) throw new Stop('files-cleared', again.file, again.call);
}

/** Only if the file is not there yet, or could not be read. */
function isAsked({ file, call }: FileUse): boolean {
  const around = [...ancestorsOf(file, call)];
  const inside = around.slice(0, around.findIndex((one) => isFunction(one)) >>> 0);
  if (inside.some(({ type }) => /^(If|Conditional|Logical|CatchClause)/.test(type))) return true;
  return /['"`]wx\+?['"`]/.test(file.text.slice(call.start ?? 0, call.end ?? 0));
}

/** `if (Date.now() - mtimeMs > DAY) fs.unlinkSync(file)`, and `if (… < …) continue` before it. */
function dependsOnAge(file: ParsedFile, call: Node): boolean {
  const around = functionAround(file, call) ?? file.tree.program;
  let found = false;
  walk(around, (node) => {
    if (node.type === 'IfStatement' || node.type === 'ConditionalExpression') found ||= compares(node.test);
    if (node.type === 'LogicalExpression' && isWithin(call, node)) found ||= compares(node.left);
    return !found;
  });
  return found;
}

function compares(test: Node): boolean {
  let found = false;
  walk(test, (node) => {
    if (node.type === 'BinaryExpression' && /^[<>]=?$/.test(node.operator)) found = true;
    return !found;
  });
  return found;
}

function isAtStartOrEnd(context: FindContext, file: ParsedFile, node: Node, depth = 0): boolean {
  const fn = functionAround(file, node);
  if (!fn) return true;
  if (depth > DEPTH) return false;
  const parent = parentOf(file, fn);
  if (isLife(file, fn)) return true;
  if (isCall(parent) && parent.callee === fn) return isAtStartOrEnd(context, file, parent, depth);
  if (isCall(parent) && parent.arguments.some((one) => one === fn)) {
    const name = calleeName(parent) ?? '';
    if (/^(on|once|addListener)$/.test(name)) return isEnd(parent);
    if (GOES_ON.test(name)) return isAtStartOrEnd(context, file, parent, depth);
  }
  return callersOf(context, file, fn).some((call) =>
    isAtStartOrEnd(context, call.file, call.node, depth + 1),
  );
}

/** `process.on('SIGTERM', …)` */
function isEnd(call: Node): boolean {
  if (!isCall(call)) return false;
  const receiver = receiverOf(call);
  const event = textOf(call.arguments[0]);
  return receiver?.type === 'Identifier' && receiver.name === 'process' && END.test(event ?? '');
}

function isLife(file: ParsedFile, fn: Node): boolean {
  return 'key' in fn && fn.key?.type === 'Identifier' && LIFE.test(fn.key.name) && isInClass(file, fn);
}

function isInClass(file: ParsedFile, fn: Node): boolean {
  return [...ancestorsOf(file, fn)].some(({ type }) => type === 'ClassBody');
}

function callersOf(context: FindContext, file: ParsedFile, fn: Node): { file: ParsedFile; node: Node }[] {
  if (fn.type === 'ClassMethod' && fn.kind === 'constructor') return newsOf(context, file, fn);
  return context.resolver.callsOf(file.file, ownRange(fn)).calls.flatMap(({ role, call, ...place }) => {
    const at = call ?? place;
    const where = context.parsed(at.file);
    const node = context.nodeAt(at.file, at)?.node;
    const isListener =
      role === 'callback' && isCall(node) && !isEnd(node) && !GOES_ON.test(calleeName(node) ?? '');
    if (!where || !node || isListener || role === 'alias' || role === 'declaration' || role === 'reference')
      return [];
    return [{ file: where, node }];
  });
}

function newsOf(context: FindContext, file: ParsedFile, fn: Node): { file: ParsedFile; node: Node }[] {
  try {
    return madeBy(context, file, fn);
  } catch (error) {
    if (error instanceof Stop) return [];
    throw error;
  }
}
