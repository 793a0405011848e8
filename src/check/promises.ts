import type { Node } from '@babel/types';
import { parse } from '../ast/parse.js';
import { rangeOf, walk } from '../ast/walk.js';
import type { EditedSource, Segment } from '../model/plan.js';
import type { FindContext, ParsedFile, Place } from '../model/transform.js';
import type { Problem } from './index.js';

/** What makes a promise in the result that was none before: a function that became async, a store that came in. */
interface Maker {
  file: string;
  name: string;
  /** Everywhere that it is called. */
  calls: Place[];
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
  const problems = makers.flatMap((maker) =>
    maker.calls.flatMap((call) => (isEmitted(call.file) ? [] : (problemAt(result, maker, call) ?? []))),
  );
  return [...new Map(problems.map((one) => [one.file + one.message, one])).values()];
}

function newAsyncFunctions(context: FindContext, file: ParsedFile, source: EditedSource): Maker[] {
  const before = asyncBodies(source);
  const makers: Maker[] = [];
  walk(file.tree.program, (node) => {
    if (!isAsync(node)) return;
    const origins = [bodyStart(node), rangeOf(node).start].map((at) => originOf(source.segments, at) ?? -1);
    if (origins.some((origin) => before.has(origin))) return;
    const range = nameOf(node) ?? rangeOf(node);
    const { calls } = context.resolver.callsOf(file.file, range);
    const name = file.text.slice(range.start, Math.min(range.end, range.start + 40)).split('\n', 1)[0] ?? '';
    makers.push({
      ...{ file: file.file, name },
      calls: calls.flatMap((one) => (one.role === 'call' && one.call ? [one.call] : [])),
    });
  });
  return makers;
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

function storesIn(context: FindContext, file: ParsedFile, isStore: (file: string) => boolean): Maker[] {
  const makers: Maker[] = [];
  walk(file.tree.program, (node) => {
    const made =
      node.type === 'VariableDeclarator' ? node.init : node.type === 'ClassProperty' ? node.value : null;
    if (
      made?.type !== 'CallExpression' ||
      made.callee.type !== 'Identifier' ||
      !/^shared[A-Z]/.test(made.callee.name)
    )
      return;
    const origin = context.resolver.originOf(file.file, rangeOf(made.callee));
    if (origin.kind !== 'value' || !isStore(origin.file)) return;
    const id =
      node.type === 'VariableDeclarator' ? node.id : node.type === 'ClassProperty' ? node.key : undefined;
    if (!id) return;
    const start = rangeOf(id).start;
    const name =
      'name' in id && typeof id.name === 'string' ? id.name : file.text.slice(start, rangeOf(id).end);
    const { uses } = context.resolver.usesOf(file.file, { start, end: start + name.length });
    makers.push({
      file: file.file,
      name,
      calls: uses.filter(({ role }) => role === 'use').map((use) => ({ file: use.file, ...use.expression })),
    });
  });
  return makers;
}

/** Of a store: the call of its method, which is two levels up. */
function problemAt(context: FindContext, maker: Maker, place: Place): Problem | undefined {
  const at = context.nodeAt(place.file, place);
  if (!at) return undefined;
  const { node, ancestors } = promiseAt(at);
  if (node && isAwaited(node, ancestors)) return undefined;
  const line = (context.parsed(place.file)?.text.slice(0, place.start).split('\n').length ?? 0).toString();
  return {
    file: place.file,
    cause: maker.file,
    message: `nobody waits for what \`${maker.name}\` gives at line ${line} of the result`,
  };
}

function promiseAt({ node, ancestors }: { node: Node; ancestors: readonly Node[] }): {
  node: Node | undefined;
  ancestors: readonly Node[];
} {
  if (/CallExpression$/.test(node.type)) return { node, ancestors };
  const member = ancestors.at(-1);
  const call = ancestors.at(-2);
  const isMethod =
    member && /MemberExpression$/.test(member.type) && 'object' in member && member.object === node;
  const isCalled =
    isMethod && call && /CallExpression$/.test(call.type) && 'callee' in call && call.callee === member;
  return isCalled ? { node: call, ancestors: ancestors.slice(0, -2) } : { node: undefined, ancestors };
}

const COMBINES = /^(?:all|allSettled|race|any|resolve)$/;

/** True if the promise is awaited, returned, chained or handed to a combinator. */
function isAwaited(node: Node, ancestors: readonly Node[]): boolean {
  let child = node;
  for (let i = ancestors.length - 1; i >= 0; i--) {
    const parent = ancestors[i];
    if (!parent) return false;
    switch (parent.type) {
      case 'AwaitExpression':
      case 'ReturnStatement':
        return true;
      case 'UnaryExpression':
        return parent.operator === 'void';
      case 'ArrowFunctionExpression':
        return parent.body === child;
      case 'YieldExpression':
        return true;
      case 'ForOfStatement':
        return parent.await && parent.right === child;
      case 'MemberExpression':
      case 'OptionalMemberExpression':
        return (
          parent.object === child &&
          parent.property.type === 'Identifier' &&
          /^(?:then|catch|finally)$/.test(parent.property.name)
        );
      case 'CallExpression':
        return parent.callee !== child && isCombinator(parent.callee);
      case 'ArrayExpression':
      case 'ConditionalExpression':
      case 'ParenthesizedExpression':
      case 'LogicalExpression':
      case 'SequenceExpression':
        if (parent.type === 'ConditionalExpression' && parent.test === child) return false;
        if (parent.type === 'LogicalExpression' && parent.left === child) return false;
        child = parent;
        break;
      default:
        return /^TS\w+Expression$/.test(parent.type) && isAwaited(parent, ancestors.slice(0, i));
    }
  }
  return false;
}

function isCombinator(callee: Node): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Promise' &&
    callee.property.type === 'Identifier' &&
    COMBINES.test(callee.property.name)
  );
}
