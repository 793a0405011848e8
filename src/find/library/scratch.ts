import type { Node, TemplateLiteral } from '@babel/types';
import { isWithin, rangeOf } from '../../ast/walk.js';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import { functionOf } from './effects.js';
import { fileMethod, FILE_METHOD_NAMES } from './file-system.js';
import { listOf } from './lists.js';
import { isParameter, isStartUp } from './program.js';
import {
  ancestorsOf,
  argumentOf,
  bare,
  callsIn,
  calleeName,
  functionAround,
  isCall,
  isFunction,
  parentOf,
  propertyName,
  receiverOf,
  textOf,
  writesOf,
  type Call,
} from './syntax.js';
import { calleeTrace } from './trace.js';

/** The outermost function around a node that runs at run time: what one request (or job) does. */
export function taskAround(context: FindContext, file: ParsedFile, node: Node): Node | undefined {
  let task: Node | undefined;
  for (const one of ancestorsOf(file, node)) {
    if (!isFunction(one)) continue;
    if (isStartUp(context, file, one.body)) break;
    task = one;
  }
  return task;
}

/**
 * The call that removes, in the same task, the file or folder that an expression names. A timer that removes it
 * later does not count: the file outlives the task.
 */
export function removalOf(context: FindContext, file: ParsedFile, path: Node, task: Node): Call | undefined {
  const wanted = new Set([...namesIn(file, path), ...foldersIn(file, path)]);
  if (!wanted.size) return undefined;
  return callsIn(file).find((call) => {
    if (!isWithin(call, task) || isInTimer(file, call, task) || isAfterFailure(file, call, task))
      return false;
    if (
      isBefore(file, call, path) ||
      isInOtherBranch(file, call, path) ||
      isLeftOut(file, call, path) ||
      isWhenAnswered(context, file, call, task)
    )
      return false;
    const isWanted = (one: Node): boolean => [...namesIn(file, one)].some((name) => wanted.has(name));
    const removed = removedBy(context, file, call);
    return removed ? isWanted(removed) : isRemoving(context, file, call, isWanted);
  });
}

/** `unlink(file); writeFile(file, text)`, also in its callback: what was there is taken away, not what is made then. */
export function isBefore(file: ParsedFile, call: Node, other: Node): boolean {
  const around = functionAround(file, call);
  return around !== undefined && isWithin(other, around) && (call.start ?? 0) < (other.start ?? 0);
}

/** One of them stands in the `if`, the other in its `else`: never both. */
export function isInOtherBranch(file: ParsedFile, call: Node, path: Node): boolean {
  for (const one of ancestorsOf(file, call)) {
    if (one.type !== 'IfStatement' || !one.alternate) continue;
    const [mine, other] = isWithin(call, one.consequent)
      ? [one.consequent, one.alternate]
      : [one.alternate, one.consequent];
    if (isWithin(call, mine) && isWithin(path, other)) return true;
  }
  return false;
}

/** `if (isProtected) { move(path); return; } … unlink(path)`: the one is left out where the other happens. */
function isLeftOut(file: ParsedFile, call: Node, path: Node): boolean {
  if (isInFinally(file, call)) return false;
  for (const one of ancestorsOf(file, path)) {
    if (isWithin(call, one)) return false;
    const isBranch = one.type === 'BlockStatement' && parentOf(file, one)?.type === 'IfStatement';
    if (isBranch && one.body.at(-1)?.type === 'ReturnStatement') return true;
  }
  return false;
}

function removedBy(context: FindContext, file: ParsedFile, call: Call): Node | undefined {
  const name = calleeName(call) ?? '';
  if (/^(removeCallback|cleanup|cleanupCallback)$/.test(name)) return receiverOf(call) ?? bare(call.callee);
  const isNamed = FILE_METHOD_NAMES.test(name) || /^(rimraf|del|deleteAsync|trash|unlink\w*)$/.test(name);
  // `const removeFile = promisify(fs.unlink)`
  const isAlias = call.callee.type === 'Identifier' && /unlink|remove|delete|rm/i.test(name);
  if (!isNamed && !isAlias) return undefined;
  const trace = calleeTrace(context, file.file, call);
  const isDelete = trace
    ? fileMethod(trace)?.operation === 'delete'
    : isNamed && /^(unlink|rm|remove|rimraf)/.test(name);
  return isDelete ? argumentOf(call, 0) : undefined;
}

/** An answer with a status of 400 or more. */
const REFUSAL = /\.(status|sendStatus|code|writeHead)\(\s*[45]\d\d\b|\bstatus(Code)?\s*=\s*[45]\d\d\b/;

/** How many functions a path is handed through to where its file is removed. */
const HANDS = 2;

/** `discard(path)`: a function of the program that removes what it gets. */
function isRemoving(
  context: FindContext,
  file: ParsedFile,
  call: Call,
  isWanted: (one: Node) => boolean,
  hands = HANDS,
): boolean {
  const index = call.arguments.findIndex((one) => isWanted(one) || isListWith(one, isWanted));
  const called = index < 0 ? undefined : functionOf(context, file, call.callee);
  const parameter = called && isFunction(called.node) ? called.node.params[index] : undefined;
  if (!called || parameter?.type !== 'Identifier') return false;
  const isIt = (one: Node): boolean => {
    const node = bare(one);
    if (node.type !== 'Identifier') return false;
    return node.name === parameter.name || listOf(called.file, node)?.name === parameter.name;
  };
  return callsIn(called.file).some((one) => {
    if (!isWithin(one, called.node) || isAfterFailure(called.file, one, called.node)) return false;
    if (isInTimer(called.file, one, called.node)) return false;
    const removed = removedBy(context, called.file, one);
    if (removed) return isIt(removed);
    return hands > 1 && isRemoving(context, called.file, one, isIt, hands - 1);
  });
}

function isListWith(node: Node, isWanted: (one: Node) => boolean): boolean {
  return node.type === 'ArrayExpression' && node.elements.some((one) => one !== null && isWanted(one));
}

/** What an expression is called: its text, and `a` of `a.name` and `a.path`, which packages give for a file. */
function namesIn(file: ParsedFile, expression: Node): Set<string> {
  const node = bare(expression);
  const names = new Set([source(file, node)]);
  if (node.type === 'MemberExpression' && /^(name|path)$/.test(propertyName(node) ?? ''))
    names.add(source(file, node.object));
  return names;
}

/** The folders that a path is composed of: `folder` of `join(folder, 'a.txt')`, of a template, of a variable that holds one. */
function foldersIn(file: ParsedFile, expression: Node, depth = 0): string[] {
  const node = bare(expression);
  if (depth > 3) return [];
  if (node.type === 'Identifier') {
    const values = writesOf(file, node.name).flatMap((one) =>
      one.type === 'VariableDeclarator' && one.init ? [one.init] : [],
    );
    return values.flatMap((value) => foldersIn(file, value, depth + 1));
  }
  const [first] = isCall(node) ? node.arguments : isInFolder(node) ? node.expressions : [];
  if (!first || (isCall(node) && !/^(join|resolve)$/.test(calleeName(node) ?? ''))) return [];
  return [source(file, first), ...foldersIn(file, first, depth + 1)];
}

/** `${folder}/a.txt`; `${file}.old` is another file. */
function isInFolder(node: Node): node is TemplateLiteral {
  return node.type === 'TemplateLiteral' && /^\//.test(node.quasis[1]?.value.raw ?? '');
}

function source({ text }: ParsedFile, node: Node): string {
  const { start, end } = rangeOf(node);
  return text.slice(start, end);
}

export function isInTimer(file: ParsedFile, node: Node, task?: Node): boolean {
  for (const one of ancestorsOf(file, node)) {
    if (one === task) return false;
    if (isCall(one) && /^set(Timeout|Interval)$/.test(calleeName(one) ?? '')) return true;
  }
  return false;
}

/** True if a call runs only when something went wrong: then the file stays when all goes well. */
function isAfterFailure(file: ParsedFile, node: Node, task: Node): boolean {
  for (const one of ancestorsOf(file, node)) {
    if (one === task) return false;
    if (one.type === 'CatchClause') return true;
    if (isCall(one) && (calleeName(one) === 'catch' || textOf(argumentOf(one, 0)) === 'error')) return true;
    if (one.type === 'BlockStatement' && one.body.at(-1)?.type === 'ThrowStatement') return true;
    if (isRefusing(file, one)) return true;
    if (isFunction(one) && isErrorHandler(file, one)) return true;
  }
  return false;
}

/** `if (file.truncated) { …; return reply.code(413).send() }`: what is not wanted is answered with an error. */
function isRefusing(file: ParsedFile, block: Node): boolean {
  if (block.type !== 'BlockStatement' || parentOf(file, block)?.type !== 'IfStatement') return false;
  const [last, before] = [block.body.at(-1), block.body.at(-2)];
  if (last?.type !== 'ReturnStatement') return false;
  const answer = last.argument ?? before;
  return answer !== undefined && REFUSAL.test(source(file, answer));
}

/** `response.on('finish', remove)`: a client that leaves early keeps it from running. */
function isWhenAnswered(context: FindContext, file: ParsedFile, node: Node, task: Node): boolean {
  for (const one of ancestorsOf(file, node)) {
    if (one === task) return false;
    if (!isCall(one) || !/^(on|once)$/.test(calleeName(one) ?? '')) continue;
    const receiver = receiverOf(one);
    const isOfCaller = receiver?.type === 'Identifier' && isParameter(context, file.file, receiver);
    if (isOfCaller && textOf(argumentOf(one, 0)) === 'finish') return true;
  }
  return false;
}

/** `stream.on('error', abort)`: a named function for what went wrong; whoever else calls it hands an error over. */
function isErrorHandler(file: ParsedFile, node: Node): boolean {
  const name = nameOfFunction(file, node);
  if (name === undefined) return false;
  const isName = (one: Node | undefined): boolean => one?.type === 'Identifier' && one.name === name;
  const calls = callsIn(file);
  return (
    calls.some((call) => textOf(argumentOf(call, 0)) === 'error' && isName(argumentOf(call, 1))) &&
    calls.every((call) => !isName(bare(call.callee)) || call.arguments.length > 0)
  );
}

function nameOfFunction(file: ParsedFile, node: Node): string | undefined {
  if (node.type === 'FunctionDeclaration') return node.id?.name;
  const parent = parentOf(file, node);
  return parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier'
    ? parent.id.name
    : undefined;
}

/** True if a call stands in a `finally`, so that it runs whatever happens. */
export function isInFinally(file: ParsedFile, node: Node): boolean {
  let below = node;
  for (const one of ancestorsOf(file, node)) {
    if (one.type === 'TryStatement' && one.finalizer === below) return true;
    below = one;
  }
  return false;
}
