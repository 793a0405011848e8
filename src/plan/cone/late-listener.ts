import type { Node, Statement } from '@babel/types';
import { boundNames } from '../../ast/names.js';
import { rangeOf, walk } from '../../ast/walk.js';
import type { Range } from '../../model/transform.js';
import { isFunction, type Fn, type FunctionNode } from './functions.js';
import { isMember } from './promise-position.js';

/** Listeners that are registered first from now on, and begin to work where they were registered before. */
export interface Gate extends Fn {
  /** The statement of the function that waits first. */
  first: Statement;
  /** The statements that register, with nothing else between. */
  block: Range;
  listeners: FunctionNode[];
}

/**
 * True if a function would register listeners on what it is given only after it has waited: what a connection sends
 * meanwhile is lost, or that it is gone. The body of a request is not: it waits for the listener.
 * @param awaits starts of the places in its file that await
 */
export function isLate(fn: Fn, awaits: readonly number[]): boolean {
  return firstWaitOf(fn, awaits) !== undefined;
}

/** How the listeners of such a function can be registered first; undefined if they cannot. */
export function gateOf(fn: Fn, awaits: readonly number[]): Gate | undefined {
  const { body } = fn.node;
  const wait = firstWaitOf(fn, awaits);
  if (body.type !== 'BlockStatement' || wait === undefined) return undefined;
  const first = body.body.find((one) => rangeOf(one).start <= wait && wait < rangeOf(one).end);
  const peers = peersOf(fn.node);
  const list = [body.body, ...triedIn(body.body)].find((one) => one.some((at) => isRegistering(at, peers)));
  const all = (list ?? []).filter((one) => isRegistering(one, peers));
  const [from, to] = [list?.indexOf(all[0] as Statement) ?? -1, list?.indexOf(all.at(-1) as Statement) ?? -1];
  const listeners = all.flatMap((one) => listenerOf(one) ?? []);
  if (!first || from < 0 || to - from + 1 !== all.length || listeners.length !== all.length) return undefined;
  const isAll = countOf(fn.node, peers) === all.length && !isAssigned(fn.node, peers);
  const block = { start: rangeOf(all[0] as Node).start, end: rangeOf(all.at(-1) as Node).end };
  const inner = list === body.body ? new Set<string>() : declaredIn(list ?? []);
  const isFree = !listeners.some((one) => mentionsOneOf(one, inner));
  const waitsBehind = awaits.some(
    (at) => at >= block.start && at < block.end && !listeners.some((one) => holds(one, at)),
  );
  return isAll && isFree && !waitsBehind && rangeOf(first).start < block.start
    ? { ...fn, first, block, listeners }
    : undefined;
}

function peersOf({ params }: FunctionNode): string[] {
  return params.flatMap(boundNames).map(({ name }) => name);
}

/** The first place before its last listener where a function waits. */
function firstWaitOf({ node }: Fn, awaits: readonly number[]): number | undefined {
  const peers = peersOf(node);
  const inner: Range[] = [];
  let last = -1;
  walk(node.body, (one) => {
    if (isListening(one, peers)) last = Math.max(last, rangeOf(one).start);
    if (isFunction(one)) inner.push(rangeOf(one));
    return !isFunction(one);
  });
  const first = rangeOf(node.body).start;
  const before = awaits.filter(
    (at) => at >= first && at < last && !inner.some(({ start, end }) => start <= at && at < end),
  );
  return before.length ? Math.min(...before) : undefined;
}

function isListening(node: Node, peers: readonly string[]): boolean {
  if (node.type !== 'CallExpression' || !isMember(node.callee)) return false;
  const { object, property } = node.callee;
  const isOn =
    property.type === 'Identifier' && /^(on|once|addListener|addEventListener)$/.test(property.name);
  if (!isOn || object.type !== 'Identifier' || !peers.includes(object.name)) return false;
  const [event] = node.arguments;
  const isBody =
    /^req(uest)?$/.test(object.name) && event?.type === 'StringLiteral' && !ENDS.test(event.value);
  return !isBody;
}

/** A client that leaves does so only once. */
const ENDS = /^(close|aborted|error)$/;

/** The blocks that are always entered: those of `try`. */
function triedIn(statements: readonly Statement[]): Statement[][] {
  return statements.flatMap((one) => (one.type === 'TryStatement' ? [one.block.body] : []));
}

function isRegistering(statement: Statement, peers: readonly string[]): boolean {
  return statement.type === 'ExpressionStatement' && isListening(statement.expression, peers);
}

/** The function of `socket.on('name', (value) => { … })`. */
function listenerOf(statement: Statement): FunctionNode | undefined {
  const call = statement.type === 'ExpressionStatement' ? statement.expression : undefined;
  const [name, listener, ...more] = call?.type === 'CallExpression' ? call.arguments : [];
  const isPlain = name?.type === 'StringLiteral' && listener && isFunction(listener) && !more.length;
  return isPlain && !listener.generator && listener.body.type === 'BlockStatement' ? listener : undefined;
}

/** How often listeners are registered at all. */
function countOf(fn: FunctionNode, peers: readonly string[]): number {
  let count = 0;
  walk(fn.body, (one) => {
    if (isListening(one, peers)) count++;
    return !isFunction(one);
  });
  return count;
}

function isAssigned(fn: FunctionNode, peers: readonly string[]): boolean {
  let found = false;
  walk(fn.body, (one) => {
    if (one.type === 'AssignmentExpression' && one.left.type === 'Identifier')
      found ||= peers.includes(one.left.name);
    return !found;
  });
  return found;
}

function declaredIn(statements: readonly Statement[]): Set<string> {
  const names = new Set<string>();
  for (const one of statements) {
    if (one.type === 'VariableDeclaration')
      for (const { name } of one.declarations.flatMap(({ id }) => boundNames(id))) names.add(name);
    if ((one.type === 'FunctionDeclaration' || one.type === 'ClassDeclaration') && one.id)
      names.add(one.id.name);
  }
  return names;
}

function mentionsOneOf(root: Node, names: ReadonlySet<string>): boolean {
  let found = false;
  walk(root, (one) => {
    found ||= one.type === 'Identifier' && names.has(one.name);
    return !found;
  });
  return found;
}

function holds(node: Node, at: number): boolean {
  const { start, end } = rangeOf(node);
  return start <= at && at < end;
}

/** A function that takes a lock waits before it does anything else. */
export function isAllOf({ start }: Range, body: Node): boolean {
  const first = body.type === 'BlockStatement' ? body.body[0] : body;
  return first !== undefined && rangeOf(first).start === start;
}
