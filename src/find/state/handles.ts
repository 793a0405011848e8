import type * as t from '@babel/types';
import { definitionOf } from '../runtime/definition.js';
import type { Program } from '../runtime/program.js';
import { isCall, isFunction, isMember, nameOfKey, pathOf, unwrapped } from '../runtime/syntax.js';
import { isEmpty } from '../runtime/values.js';
import type { Site } from './site.js';
import type { RuntimeWrite } from './writes.js';

export const TIMERS = /(?:^|\.)set(?:Timeout|Interval|Immediate)$/;
const PROCESSES = /^child_process\.(?:spawn|fork|exec)|^worker_threads\.|^net\.|^http|^tls\./;

/** Only ever holds what the process talks through: clients, servers, timers, child processes. */
export function isHandle(program: Program, writes: readonly RuntimeWrite[]): boolean {
  let isAny = false;
  for (const { how, grip, value, names } of writes) {
    if (how !== 'assign' || grip !== 'whole' || !value) return false;
    const inner = given(value);
    if (isEmpty(inner) || isFailure(inner)) continue;
    if (!isHandleValue(program, { names, node: inner })) return false;
    isAny = true;
  }
  return isAny;
}

/** What the last of `this.ready = this.connection = connect()` gives to all of them. */
function given(value: t.Node): t.Node {
  const inner = unwrapped(value);
  return inner.type === 'AssignmentExpression' && inner.operator === '=' ? given(inner.right) : inner;
}

/** `Promise.reject(error)`: there is no connection. */
function isFailure(node: t.Node): boolean {
  return isCall(node) && pathOf(node.callee) === 'Promise.reject';
}

/** `connect()` of `connect().then(login)`, `setTimeout(…)` of `setTimeout(…).unref()`. */
export function settled(node: t.Node): t.Node {
  if (!isCall(node) || !isMember(node.callee)) return node;
  if (!/^(?:then|catch|finally|unref|ref)$/.test(nameOfKey(node.callee) ?? '')) return node;
  return settled(given(node.callee.object));
}

/** `browsers[i] = await puppeteer.launch()`: a list of what does the work here, any of which will do. */
export function isPool(program: Program, { shape }: Site, writes: readonly RuntimeWrite[]): boolean {
  if (shape !== 'array') return false;
  let isAny = false;
  for (const { how, grip, value, names } of writes) {
    if ((how !== 'property' && how !== 'push') || grip !== 'whole' || !value) return false;
    const inner = unwrapped(value);
    if (isEmpty(inner)) continue;
    const made = madeBy(inner);
    if (!isCall(made) || !isLaunch(program, { names, node: made.callee })) return false;
    isAny = true;
  }
  return isAny;
}

/** `launch()` of `await launch()` and of `list[i] ?? (await launch())`. */
function madeBy(value: t.Node): t.Node {
  if (value.type === 'AwaitExpression') return unwrapped(value.argument);
  return value.type === 'LogicalExpression' ? madeBy(unwrapped(value.right)) : value;
}

const LAUNCHES = /^(?:puppeteer(?:-core|-extra)?|playwright(?:-core)?|worker_threads|child_process)\./;

function isLaunch(program: Program, callee: { names: RuntimeWrite['names']; node: t.Node }): boolean {
  const definition = definitionOf(program, callee);
  return definition?.kind === 'package' && LAUNCHES.test([definition.module, ...definition.path].join('.'));
}

/** Whether a value is what the process talks through. */
export function isHandleValue(
  program: Program,
  place: { names: RuntimeWrite['names']; node: t.Node },
): boolean {
  const { names } = place;
  const node = settled(place.node);
  if (node.type === 'Identifier') return isHandleName(names, node) || isMadeOfHandle(names, node);
  if (!isCall(node)) return false;
  if (TIMERS.test(pathOf(node.callee) ?? '')) return true;
  const definition = definitionOf(program, { names, node });
  if (definition?.kind === 'instance') return true;
  if (definition?.kind === 'node') return makesHandle(node);
  if (definition?.kind !== 'package') return false;
  const path = [definition.module, ...definition.path].join('.');
  return (
    definition.path.at(-1) === 'new' ||
    PROCESSES.test(path) ||
    /(?:create|connect|open|build|start|launch|init)\w*\.\(\)$/i.test(path)
  );
}

const MAKES = /^(?:create|connect|open|build|start|launch|spawn|listen|init)/;

function makesHandle(node: t.Node): boolean {
  if (!isCall(node)) return false;
  const callee = unwrapped(node.callee);
  const name = isMember(callee) ? nameOfKey(callee) : callee.type === 'Identifier' ? callee.name : null;
  return name !== null && MAKES.test(name);
}

/** `connect().then((client) => …)`. */
function isHandleName(names: RuntimeWrite['names'], node: t.Identifier): boolean {
  const binding = names.bindingOf(node);
  if (binding?.kind !== 'param' || !isFunction(binding.declaration)) return false;
  const then = names.parentOf(binding.declaration);
  if (!isCall(then) || !isMember(then.callee) || nameOfKey(then.callee) !== 'then') return false;
  return makesHandle(unwrapped(then.callee.object));
}

/** `const db = client.db(name)` of such a client. */
function isMadeOfHandle(names: RuntimeWrite['names'], node: t.Identifier): boolean {
  const binding = names.bindingOf(node);
  const { declaration } = binding ?? {};
  const init =
    binding?.kind === 'const' && declaration?.type === 'VariableDeclarator' ? declaration.init : null;
  const made = init && unwrapped(init);
  if (!made || !isCall(made) || !isMember(made.callee)) return false;
  const root = unwrapped(made.callee.object);
  return root.type === 'Identifier' && isHandleName(names, root);
}
