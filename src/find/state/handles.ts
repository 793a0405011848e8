import type * as t from '@babel/types';
import { definitionOf } from '../runtime/definition.js';
import type { FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import { isCall, isFunction, isMember, nameOfKey, pathOf, unwrapped } from '../runtime/syntax.js';
import { isEmpty } from '../runtime/values.js';
import { assignedTo } from './memo.js';
import type { Site } from './site.js';
import type { Use } from './use.js';
import type { Behaviour, RuntimeWrite } from './writes.js';

const TIMERS = /(?:^|\.)set(?:Timeout|Interval|Immediate)$/;
const PROCESSES = /^child_process\.(?:spawn|fork|exec)|^worker_threads\.|^net\.|^http|^tls\./;

/** Only ever holds what the process talks through: clients, servers, timers, child processes. */
export function isHandle(program: Program, writes: readonly RuntimeWrite[]): boolean {
  let isAny = false;
  for (const { how, grip, value, names } of writes) {
    if (how !== 'assign' || grip !== 'whole' || !value) return false;
    const inner = unwrapped(value);
    if (isEmpty(inner)) continue;
    if (!isHandleValue(program, { names, node: inner })) return false;
    isAny = true;
  }
  return isAny;
}

/** `job.timer = setInterval(…)` and `job.timer = null` of the entries of a list that is there from the start. */
export function isHandleOfEntries(program: Program, { writes, early }: Behaviour): boolean {
  const isHandleHere = ({ names, value }: Use): boolean =>
    value !== undefined && isHandleValue(program, { names, node: namedValue(names, unwrapped(value)) });
  const isNamed = ({ how, grip, node }: Use): boolean =>
    how === 'property' && grip === 'part' && isMember(node) && !node.computed;
  return (
    writes.every(
      (one) => isNamed(one) && one.value && (isEmpty(unwrapped(one.value)) || isHandleHere(one)),
    ) && [...writes, ...early].some((one) => isNamed(one) && isHandleHere(one))
  );
}

/** `timers.push(setInterval(…))`: nobody looks for one of them, they are only ended together. */
export function isTimerList({ shape }: Site, { writes, early }: Behaviour): boolean {
  const isTimer = ({ names, value }: Use): boolean => {
    const made = value && namedValue(names, unwrapped(value));
    return made !== undefined && isCall(made) && TIMERS.test(pathOf(made.callee) ?? '');
  };
  const all = [...writes, ...early];
  const fills = all.filter(({ how }) => how === 'push' || how === 'unshift');
  return (
    shape === 'array' &&
    fills.length > 0 &&
    fills.every((one) => one.grip === 'whole' && isTimer(one)) &&
    all.every((one) => fills.includes(one) || isTakingAway(one))
  );
}

function isTakingAway({ how, grip, value }: Use): boolean {
  if (grip !== 'whole') return false;
  if (/^(?:pop|shift|splice|delete)$/.test(how)) return true;
  const inner = value && unwrapped(value);
  return (
    inner !== undefined &&
    ((how === 'assign' && inner.type === 'ArrayExpression' && !inner.elements.length) ||
      (how === 'property' && inner.type === 'NumericLiteral'))
  );
}

/** `setInterval(…)` of `const timer = setInterval(…)`. */
function namedValue(names: FileNames, node: t.Node): t.Node {
  const binding = node.type === 'Identifier' ? names.bindingOf(node) : undefined;
  const declaration =
    binding && binding.kind !== 'param' && !assignedTo(binding).length ? binding.declaration : undefined;
  return declaration?.type === 'VariableDeclarator' && declaration.init ? unwrapped(declaration.init) : node;
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

function isHandleValue(program: Program, place: { names: RuntimeWrite['names']; node: t.Node }): boolean {
  const { names, node } = place;
  if (node.type === 'Identifier') return isHandleName(names, node) || isMadeOfHandle(names, node);
  if (!isCall(node)) return false;
  if (TIMERS.test(pathOf(node.callee) ?? '')) return true;
  const definition = definitionOf(program, place);
  if (definition?.kind === 'instance') return true;
  if (definition?.kind === 'node') return makesHandle(node);
  if (definition?.kind !== 'package') return false;
  const path = [definition.module, ...definition.path].join('.');
  return (
    definition.path.at(-1) === 'new' ||
    PROCESSES.test(path) ||
    /(?:create|connect|open|build|start|init)\w*\.\(\)$/i.test(path)
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
