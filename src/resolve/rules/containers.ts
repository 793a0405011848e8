import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Analysis } from '../analysis.js';
import { UNKNOWN, type Slot, type Value } from '../value.js';
import { accessAt, assignmentTo, isAccess, type Access } from '../syntax/access.js';
import { isContainer } from './builtins.js';

/**
 * Things kept by key: `c.set('store', new Store())` … `c.get('store').get(1)`, `list.push(store)`, and an application's
 * settings, `app.set('store', store)` … `req.app.get('store')`. For the checker a container made without type arguments
 * holds `any`, and settings have no type at all. A key that is no literal may be any key.
 */
const WRITES = new Set(['set', 'add', 'push', 'unshift']);
const READS = new Set(['get', 'at', 'pop', 'shift', 'find']);
/** Methods that give a container of the same things. */
const COPIES = new Set(['concat', 'filter', 'reverse', 'slice', 'sort', 'values']);
const APPLICATION = /^(express|koa|fastify|restify|polka|connect) \(\)$/;

/** What an element access or a call reads out of a container. */
export function* contentsRead(a: Analysis, node: ts.Expression): Iterable<Value> {
  if (tsc.isElementAccessExpression(node)) yield* contentsOf(a, node.expression, undefined);
  if (!isMethodCall(node)) return;
  const method = a.facts.names.keyOf(node.expression) ?? '';
  if (COPIES.has(method)) yield* [...a.objectsOf(node.expression.expression)].filter(canHold);
  if (READS.has(method)) yield* contentsOf(a, node.expression.expression, keyOf(node));
}

/** Everything that is put into the containers that an expression may be, under a key if one is given. */
export function* contentsOf(a: Analysis, node: ts.Expression, key: string | undefined): Iterable<Value> {
  for (const container of a.objectsOf(node)) {
    if (container.kind === 'unknown') yield UNKNOWN;
    if (!canHold(container)) continue;
    if (container.kind === 'made') yield* initialContents(a, container.at);
    for (const write of writesTo(a, container))
      if (key === undefined || keyOf(write) === undefined || keyOf(write) === key)
        yield* storedValue(a, write);
  }
}

function* initialContents(a: Analysis, at: ts.Node): Iterable<Value> {
  if (tsc.isArrayLiteralExpression(at)) for (const element of at.elements) yield* a.valuesOf(element);
  if (!tsc.isObjectLiteralExpression(at)) return;
  for (const property of at.properties) if (!tsc.isSpreadAssignment(property)) yield* a.valuesIn(property);
}

function canHold(value: Value): boolean {
  return value.kind === 'made'
    ? isContainer(value.at)
    : value.kind === 'external' && APPLICATION.test(value.path);
}

type MethodCall = ts.CallExpression & { expression: Access };
type Write = MethodCall | ts.BinaryExpression;

function isMethodCall(node: ts.Node): node is MethodCall {
  return tsc.isCallExpression(node) && isAccess(node.expression);
}

/** `c.set(k, value)`, `c.push(value)`, `c[k] = value` */
function* writesTo(a: Analysis, container: Value): Iterable<Write> {
  for (const access of accessesTo(a, container, 'set')) {
    const call = access.parent;
    const assignment = assignmentTo(access);
    const method = a.facts.names.keyOf(access);
    if (assignment && method === undefined) yield assignment;
    if (isCallOf(call, access) && method !== undefined && WRITES.has(method) && call.arguments.length)
      yield call;
  }
}

function isCallOf(call: ts.Node, access: Access): call is MethodCall {
  return isMethodCall(call) && call.expression === access;
}

/** Where members of a container are used: behind what it flows to; of an application, by the name of the method. */
function* accessesTo(a: Analysis, container: Value, method: 'set' | 'get'): Iterable<Access> {
  if (container.kind === 'made') {
    for (const { kind, expression } of a.flowOf(container.at))
      if (kind === 'use' && isAccess(expression.parent) && expression.parent.expression === expression)
        yield expression.parent;
  } else
    for (const name of a.facts.names.everywhere(method)) {
      const access = accessAt(name);
      const isKeyed = access && isCallOf(access.parent, access) && keyOf(access.parent) !== undefined;
      if (isKeyed && a.objectsOf(access.expression).has(container)) yield access;
    }
}

function keyOf(write: Write): string | undefined {
  const key = tsc.isCallExpression(write) ? write.arguments[0] : undefined;
  return key && tsc.isStringLiteralLike(key) ? key.text : undefined;
}

/** The value that is put into a container: the last argument, the right side. */
export function* storedValue(a: Analysis, write: Write | ts.CallExpression): Iterable<Value> {
  const value = tsc.isCallExpression(write) ? write.arguments.at(-1) : write.right;
  if (value) yield* a.valuesOf(value);
}

/** True if a call puts an argument into a container under a fixed key, so that its reads can be told. */
export function isKeyedWrite(a: Analysis, call: ts.Node, index: number): call is ts.CallExpression {
  if (!isMethodCall(call) || index !== 1 || keyOf(call) === undefined) return false;
  if (a.facts.names.keyOf(call.expression) !== 'set') return false;
  return [...a.objectsOf(call.expression.expression)].some(canHold);
}

/** What is done with a container by key, or says nothing of what is in it. */
const BY_KEY = new Set(['clear', 'delete', 'get', 'has', 'set', 'size']);

/** True if somebody takes all that is in the container of a keyed write, whatever the keys: `Object.fromEntries(c)`. */
export function isReadWhole(a: Analysis, { expression }: ts.CallExpression): boolean {
  if (!isAccess(expression)) return false;
  const containers = [...a.objectsOf(expression.expression)].filter(({ kind }) => kind === 'made');
  return containers.some((one) =>
    [...(one.kind === 'made' && isContainer(one.at) ? a.flowOf(one.at) : [])].some(
      ({ kind, expression: held }) => kind === 'handed' || (kind === 'use' && !isByKey(a, held)),
    ),
  );
}

function isByKey(a: Analysis, { parent }: ts.Node): boolean {
  return isAccess(parent) && BY_KEY.has(a.facts.names.keyOf(parent) ?? '');
}

/** The calls that read what a keyed write has stored. */
export function* readsOf(a: Analysis, write: Slot): Iterable<ts.CallExpression> {
  if (!isMethodCall(write)) return;
  for (const container of [...a.objectsOf(write.expression.expression)].filter(canHold))
    for (const access of accessesTo(a, container, 'get'))
      if (
        isCallOf(access.parent, access) &&
        a.facts.names.keyOf(access) === 'get' &&
        keyOf(access.parent) === keyOf(write)
      )
        yield access.parent;
}
