import type * as t from '@babel/types';
import { definitionOf } from '../runtime/definition.js';
import { homeOf } from '../runtime/home.js';
import type { FileNames } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import type { Reach, Route } from '../runtime/reach.js';
import { packagePath } from '../runtime/stands-for.js';
import { isCall, isFunction, isMember, nameOfKey, pathOf, unwrapped } from '../runtime/syntax.js';
import { isEmpty } from '../runtime/values.js';
import type { Site } from './site.js';
import type { Behaviour, RuntimeWrite } from './writes.js';

/** What a process opens for itself and asks: whoever answers, answers this process. */
const PEERS =
  /^(?:worker_threads\.Worker\.new|child_process\.(?:fork|spawn|execFile)\.\(\)(?:\.\w+)*|(?:net|tls)\.(?:connect|createConnection)\.\(\)|net\.Socket\.new|ws(?:\.WebSocket)?\.new|socket\.io-client(?:\.\w+)*\.\(\)|readline\.createInterface\.\(\))$/;

/**
 * `pending.set(id, { resolve, reject }); worker.postMessage({ id, … })`: who waits for an answer of a worker, a child
 * process or a connection that this process has opened itself, or of the process that started this one.
 */
export function isWaitingForOwnPeer(program: Program, { shape }: Site, { writes }: Behaviour): boolean {
  if (shape !== 'map' && shape !== 'record') return false;
  const fills = writes.filter(({ how, grip }) => grip === 'whole' && /^(?:set|property)$/.test(how));
  if (!fills.length || !fills.every(({ names, value }) => value && isWaiting(names, value))) return false;
  const others = writes.filter((write) => !fills.includes(write));
  const homes = new Set(fills.map(({ names, node }) => homeOf(program, names, node)));
  return (
    others.some((write) => isAnswered(program, write)) &&
    others.every(
      (write) =>
        isEmptied(write) ||
        isAnswered(program, write) ||
        (write.how === 'delete' && homes.has(homeOf(program, write.names, write.node))),
    )
  );
}

/** `const id = nextId++; … pending.set(id, { resolve, reject })`: a number for the question, which comes back with the answer. */
export function isNumberOfQuestion(
  program: Program,
  reach: Reach,
  { shape }: Site,
  { uses }: Behaviour,
): boolean {
  if (shape !== 'number') return false;
  const taken = uses.flatMap((use) => takenAs(use) ?? []);
  const others = uses.filter((use) => use.kind === 'read' && !takenAs(use));
  return taken.length > 0 && !others.length && taken.every((one) => isKeyOfQuestion(program, reach, one));
}

/** `resolve`, `{ resolve, reject, timer }`, `[resolve, reject]` of a promise that is made around it. */
function isWaiting(names: FileNames, value: t.Node): boolean {
  const inner = unwrapped(value);
  if (inner.type === 'ObjectExpression')
    return inner.properties.some((one) => one.type === 'ObjectProperty' && isSettler(names, one.value));
  if (inner.type === 'ArrayExpression') return inner.elements.some((one) => one && isSettler(names, one));
  return isSettler(names, inner);
}

/** `resolve` of `new Promise((resolve) => …)`. */
export function isSettler(names: FileNames, value: t.Node): boolean {
  const inner = unwrapped(value);
  const binding = inner.type === 'Identifier' ? names.bindingOf(inner) : undefined;
  const made = binding?.kind === 'param' ? names.parentOf(binding.declaration) : undefined;
  return made?.type === 'NewExpression' && pathOf(made.callee) === 'Promise';
}

function isEmptied({ how, grip, value }: RuntimeWrite): boolean {
  if (grip !== 'whole') return false;
  if (how === 'clear') return true;
  const inner = how === 'assign' && value ? unwrapped(value) : undefined;
  return (
    inner !== undefined &&
    (isEmpty(inner) ||
      (inner.type === 'ObjectExpression' && !inner.properties.length) ||
      (inner.type === 'NewExpression' && !inner.arguments.length))
  );
}

/** Taken out when the peer has said something, or by a clock. */
function isAnswered(program: Program, { how, grip, route }: RuntimeWrite): boolean {
  if (how !== 'delete' || grip !== 'whole') return false;
  if (/^setTimeout/.test(route.root.label)) return true;
  return isOfPeer(program, route);
}

function isOfPeer(program: Program, { root }: Route): boolean {
  const { names, node } = root.at;
  if (!isCall(node) || !isMember(node.callee)) return false;
  if (!/^(?:on|once|addListener|addEventListener)$/.test(nameOfKey(node.callee) ?? '')) return false;
  const peer = node.callee.object;
  // What started this process answers it by a message.
  if (pathOf(peer) === 'process') return root.label === "event 'message'";
  return PEERS.test(packagePath(definitionOf(program, { names, node: peer })) ?? '');
}

/** The name in `const id = nextId++`, `const id = String(++this.last)`. */
function takenAs({ names, node }: Place): Place | undefined {
  for (let at = names.parentOf(node); at && !isFunction(at); at = names.parentOf(at)) {
    if (at.type === 'VariableDeclarator')
      return at.id.type === 'Identifier' ? { names, node: at.id } : undefined;
    if (!isMember(at) && !/^(?:Update|Assignment|Binary|Call|Template)\w+$/.test(at.type)) return undefined;
  }
  return undefined;
}

function isKeyOfQuestion(program: Program, reach: Reach, { names, node }: Place): boolean {
  const references = names.bindingOf(node)?.references ?? [];
  return references.some((one) => {
    const table = tableFilledAt(names, one);
    return table !== undefined && isAnsweredByPeer(program, reach, names, table);
  });
}

/** `pending` of `pending.set(id, { resolve })` and of `pending[id] = { resolve }`. */
function tableFilledAt(names: FileNames, key: t.Node): t.Node | undefined {
  const parent = names.parentOf(key);
  if (isCall(parent)) {
    const [first, second] = parent.arguments;
    const { callee } = parent;
    const isSet = isMember(callee) && nameOfKey(callee) === 'set' && first === key;
    return isSet && second && isWaiting(names, second) ? callee.object : undefined;
  }
  const assignment = isMember(parent) && parent.property === key ? names.parentOf(parent) : undefined;
  const isFilled = assignment?.type === 'AssignmentExpression' && assignment.left === parent;
  return isFilled && isWaiting(names, assignment.right) && isMember(parent) ? parent.object : undefined;
}

/** Its entries are taken out in this file, when the peer has said something. */
function isAnsweredByPeer(program: Program, reach: Reach, names: FileNames, table: t.Node): boolean {
  const name = isMember(table) ? nameOfKey(table) : null;
  const places =
    table.type === 'Identifier'
      ? names.bindingOf(table)?.references
      : name === null
        ? undefined
        : names.members.get(name);
  return (places ?? []).some((one) => {
    const member = names.parentOf(one);
    const isTaken =
      isMember(member) &&
      member.object === one &&
      (nameOfKey(member) === 'delete' || names.parentOf(member)?.type === 'UnaryExpression');
    const fn = isTaken ? names.functionOf(one) : null;
    const route = fn && reach.routeTo(names, fn);
    return route ? isOfPeer(program, route) : false;
  });
}
