import type { Node } from '@babel/types';
import { parse } from '../ast/parse.js';
import { isTested } from '../ast/tested.js';
import { rangeOf, walk } from '../ast/walk.js';
import type { EditedSource, Segment } from '../model/plan.js';
import type { FindContext, ParsedFile, Place } from '../model/transform.js';
import { type At, type Fate, fateOf, fateOfCallback } from './awaited.js';
import type { Problem } from './index.js';

/** What makes a promise in the result that was none before: a function that became async, a store that came in. */
interface Maker {
  file: string;
  name: string;
  /** Everywhere that it is called. */
  calls: Place[];
  /** If it is a function. */
  fn?: At;
}

/**
 * Looks over the rewritten program for promises that nobody waits for: results of functions that became async, and of
 * calls of new stores. Compilers miss most of them (`if (!m.has(k))`, `res.json(m.get(k))`).
 * @param result the program as it would be
 * @param sources the files that were edited
 * @param isEmitted tells the files that the tool has added: stores come from them, and they wait for what they call
 */
export function unawaitedPromises(
  result: FindContext,
  sources: readonly EditedSource[],
  isEmitted: (file: string) => boolean,
): Problem[] {
  const makers = sources.flatMap((source) => {
    const file = result.parsed(source.file);
    return file ? [...newAsyncFunctions(result, file, source), ...storesIn(result, file, isEmitted)] : [];
  });
  makers.push(...emittedFunctions(result, isEmitted));
  const known = new Set<Node>();
  const problems: Problem[] = [];
  // Grows while it is walked: a function that returns a promise as it is gives one as well.
  for (const maker of makers) {
    for (const call of maker.calls) {
      if (isEmitted(call.file) || isTakenByEmitted(result, call, isEmitted)) continue;
      const fate = fateAt(result, call);
      if (fate === 'lost') problems.push(problemOf(result, maker, call));
      if (typeof fate !== 'object' || known.has(fate.returnedBy.node)) continue;
      known.add(fate.returnedBy.node);
      const file = result.parsed(call.file);
      if (file) makers.push(makerOf(result, file, fate.returnedBy));
    }
    problems.push(...mistypedIn(result, maker));
  }
  return [...new Map(problems.map((one) => [one.file + one.message, one])).values()];
}

function newAsyncFunctions(context: FindContext, file: ParsedFile, source: EditedSource): Maker[] {
  const before = asyncBodies(source);
  const makers: Maker[] = [];
  walk(file.tree.program, (node, ancestors) => {
    if (!isAsync(node)) return;
    const origins = [bodyStart(node), rangeOf(node).start].map((at) => originOf(source.segments, at) ?? -1);
    if (!origins.some((origin) => before.has(origin)))
      makers.push(makerOf(context, file, { node, ancestors: [...ancestors] }));
  });
  return makers;
}

/** `withLock`. */
function emittedFunctions(context: FindContext, isEmitted: (file: string) => boolean): Maker[] {
  return context.project.files.flatMap(({ file }) => {
    const parsed = isEmitted(file) ? context.parsed(file) : undefined;
    return (parsed?.tree.program.body ?? []).flatMap((node) => {
      const fn = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
      const isMaker = parsed && fn?.type === 'FunctionDeclaration' && fn.async === true;
      return isMaker ? [makerOf(context, parsed, { node: fn, ancestors: [] })] : [];
    });
  });
}

function makerOf(context: FindContext, file: ParsedFile, at: At): Maker {
  const range = nameOf(at.node) ?? rangeOf(at.node);
  const { calls } = context.resolver.callsOf(file.file, range);
  return {
    file: file.file,
    name: file.text.slice(range.start, Math.min(range.end, range.start + 40)).split('\n', 1)[0] ?? '',
    calls: calls.flatMap((one) => (one.role === 'call' && one.call ? [one.call] : [])),
    fn: at,
  };
}

/** A promise by its return type: the function is async, or gives the promise of another. */
function mistypedIn(context: FindContext, { file, name, fn }: Maker): Problem[] {
  if (!fn) return [];
  const message = (why: string): Problem[] => [{ file, message: `\`${name}\` gives a promise, ${why}` }];
  if (fateOfCallback(fn) === 'lost') return message('and what calls it does not wait');
  const type = 'returnType' in fn.node && fn.node.returnType;
  if (!type || type.type !== 'TSTypeAnnotation' || mayBePromise(type.typeAnnotation)) return [];
  const text = context.parsed(file)?.text.slice(rangeOf(type).start, rangeOf(type).end) ?? '';
  return message(`but its type is${text.slice(1)}`);
}

/** `Promise<T>`, or the name of a type that may be one. */
function mayBePromise(type: Node): boolean {
  const name =
    type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' ? type.typeName.name : '';
  return /Promise|Async|Thenable|Awaitable/.test(name);
}

/** Where functions that were async before begin, and their bodies, in the original. */
function asyncBodies({ file, before }: EditedSource): Set<number> {
  const starts = new Set<number>();
  walk(parse(file, before).program, (node) => {
    if (isAsync(node)) starts.add(bodyStart(node)).add(rangeOf(node).start);
  });
  return starts;
}

function bodyStart(node: Node): number {
  const body = 'body' in node && node.body && !Array.isArray(node.body) ? node.body : node;
  return typeof body === 'object' ? rangeOf(body).start : 0;
}

/** Where a character of the result stood in the original, if it did. */
function originOf(segments: readonly Segment[], offset: number): number | undefined {
  let at = 0;
  for (const { text, from } of segments) {
    if (offset < at + text.length) return from === null ? undefined : from + offset - at;
    at += text.length;
  }
  return undefined;
}

function isAsync(node: Node): boolean {
  return 'async' in node && node.async === true && 'params' in node;
}

function nameOf(node: Node): { start: number; end: number } | undefined {
  const named = 'id' in node ? node.id : 'key' in node ? node.key : undefined;
  return named && typeof named === 'object' && 'type' in named ? rangeOf(named) : undefined;
}

function storesIn(context: FindContext, file: ParsedFile, isEmitted: (file: string) => boolean): Maker[] {
  const makers: Maker[] = [];
  walk(file.tree.program, (node) => {
    const { target, made } = madeIn(node);
    if (!target || made?.type !== 'CallExpression' || made.callee.type !== 'Identifier') return;
    if (!/^shared[A-Z]/.test(made.callee.name)) return;
    const origin = context.resolver.originOf(file.file, rangeOf(made.callee));
    if (origin.kind !== 'value' || !isEmitted(origin.file)) return;
    const { start } = rangeOf(target);
    const name = nameIn(target) ?? file.text.slice(start, rangeOf(target).end);
    const { uses } = context.resolver.usesOf(file.file, { start, end: start + name.length });
    makers.push({
      file: file.file,
      name,
      calls: uses.flatMap(({ file, role, expression }) => {
        const at = role === 'use' ? context.nodeAt(file, expression) : undefined;
        const isAsked = at && isTested(at.node, at.ancestors.at(-1));
        return role === 'use' && !isAsked ? [{ file, ...expression }] : [];
      }),
    });
  });
  return makers;
}

/** The variable or the field, and what it begins with. */
function madeIn(node: Node): { target?: Node; made?: Node | null | undefined } {
  if (node.type === 'VariableDeclarator') return { target: node.id, made: node.init };
  if (node.type === 'ClassProperty' || node.type === 'ClassPrivateProperty')
    return { target: node.key, made: node.value };
  return {};
}

/** Without its type. */
function nameIn(target: Node): string | undefined {
  return 'name' in target && typeof target.name === 'string' ? target.name : undefined;
}

function fateAt(context: FindContext, place: Place): Fate | undefined {
  const at = context.nodeAt(place.file, place);
  const promise = at && promiseAt(at);
  if (!promise) return at && 'lost';
  const fate = fateOf(promise);
  return typeof fate === 'object' ? (fateOfCallback(fate.returnedBy) ?? fate) : fate;
}

/** `withCallback(promise, done)`: what the tool has added waits for what it is given. */
function isTakenByEmitted(result: FindContext, place: Place, isEmitted: (file: string) => boolean): boolean {
  const at = result.nodeAt(place.file, place);
  const taker = at?.ancestors.at(-1);
  if (taker?.type !== 'CallExpression' || taker.callee === at?.node) return false;
  const origin = result.resolver.originOf(place.file, rangeOf(taker.callee));
  return origin.kind === 'value' && isEmitted(origin.file);
}

function problemOf(context: FindContext, maker: Maker, place: Place): Problem {
  const line = (context.parsed(place.file)?.text.slice(0, place.start).split('\n').length ?? 0).toString();
  return {
    file: place.file,
    cause: maker.file,
    message: `nobody waits for what \`${maker.name}\` gives at line ${line} of the result`,
  };
}

/** Of a store: the call of its method, which is two levels up. */
function promiseAt(at: At): At | undefined {
  if (/CallExpression$/.test(at.node.type)) return at;
  const member = at.ancestors.at(-1);
  const call = at.ancestors.at(-2);
  const isMethod =
    member && /MemberExpression$/.test(member.type) && 'object' in member && member.object === at.node;
  const isCalled =
    isMethod && call && /CallExpression$/.test(call.type) && 'callee' in call && call.callee === member;
  return isCalled ? { node: call, ancestors: at.ancestors.slice(0, -2) } : undefined;
}
