import type * as t from '@babel/types';
import { isWithin, walk } from '../../ast/walk.js';
import { definitionOf } from '../runtime/definition.js';
import type { FileNames } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import { type Call, isCall, isFunction, isMember, nameOfKey, pathOf, unwrapped } from '../runtime/syntax.js';
import { isInLog, isLog, isOnlyLogged } from './log-once.js';
import type { Site } from './site.js';
import type { Use } from './use.js';
import type { Behaviour, RuntimeWrite } from './writes.js';

/** What somebody asks of this replica: how often that failed is an affair of all replicas. */
const ASKED = /^(?:GET|POST|PUT|PATCH|DELETE|ALL|HEAD)\b|^(?:a request|middleware)|^event '(?:message|data)'/;

/** How many names and functions a number is followed through to a timer. */
const FAR = 3;

/**
 * `errors++; setTimeout(poll, 1000 * 2 ** errors)`: how long this replica waits until it tries again. It grows when
 * something has failed, and nobody is told but the timer and the log.
 */
export function isBackOff(program: Program, { shape }: Site, { uses, writes }: Behaviour): boolean {
  if (shape !== 'number' && shape !== 'unknown' && shape !== 'empty') return false;
  const own = new Set(uses.map(({ node }) => node));
  const grows = writes.filter((write) => isGrowing(write, own));
  if (!grows.length || !writes.every(isPlain) || !grows.every(isAfterFailing)) return false;
  const reads = uses.filter((use) => use.kind === 'read' && !isOfWrite(use, writes));
  const isDelay = (use: Use): boolean => delays(program, use, FAR);
  return reads.some(isDelay) && reads.every((use) => isDelay(use) || isTold(use));
}

function isPlain({ how, grip }: RuntimeWrite): boolean {
  return grip === 'whole' && (how === 'update' || how === 'assign');
}

function isGrowing({ how, value }: RuntimeWrite, own: ReadonlySet<t.Node>): boolean {
  return how === 'update' || (value !== undefined && [...own].some((one) => isWithin(one, value)));
}

/** Not when somebody has asked for something, unless in what runs when that has failed. */
function isAfterFailing({ names, node, route }: RuntimeWrite): boolean {
  if (!ASKED.test(route.root.label)) return true;
  for (let at = names.parentOf(node); at; at = names.parentOf(at)) if (at.type === 'CatchClause') return true;
  return false;
}

/** `delay` of `delay = delay * 2`. */
function isOfWrite({ node }: Use, writes: readonly RuntimeWrite[]): boolean {
  return writes.some(({ value }) => value !== undefined && isWithin(node, value));
}

/** In the log, or in a question whether there is anything to forget or to wait for. */
function isTold(use: Use): boolean {
  const { names, node } = use;
  if (isInLog(names, node) || isOnlyLogged([use])) return true;
  for (let child = node, at = names.parentOf(node); at; child = at, at = names.parentOf(at)) {
    if (at.type === 'IfStatement') return at.test === child && isQuiet(at.consequent);
    if (isFunction(at) || /Statement$|^VariableDeclaration$/.test(at.type)) return false;
  }
  return false;
}

/** Only says how long to wait, or begins to count anew: what answers or tells others is no back-off. */
function isQuiet(branch: t.Node): boolean {
  let isSo = true;
  walk(branch, (node) => {
    if (isCall(node))
      isSo &&= isTimer(node) || isLog(node) || /^(?:Math\.|clear)/.test(pathOf(node.callee) ?? '');
    else if (/^(?:Throw|Return)Statement$/.test(node.type)) isSo = false;
    return isSo;
  });
  return isSo;
}

/** Whether a number ends as the time that a timer waits: through names, arithmetic and parameters of the program. */
function delays(program: Program, { names, node }: Place, steps: number): boolean {
  for (let child = node, at = names.parentOf(node); at && steps > 0; child = at, at = names.parentOf(at)) {
    if (at.type === 'VariableDeclarator')
      return at.init === child && isDelayName(program, names, at.id, steps);
    if (at.type === 'AssignmentExpression')
      return at.right === child && isDelayName(program, names, at.left, steps);
    if (isCall(at)) {
      if (at.callee === child) return false;
      if (isTimer(at)) return at.arguments[1] === child;
      if (!/^Math\./.test(pathOf(at.callee) ?? '')) return isHandedOn(program, names, at, child, steps);
    } else if (!/^(?:Binary|Logical|Conditional|Unary|Parenthesized|TS\w+)Expression$/.test(at.type)) {
      return false;
    }
  }
  return false;
}

function isTimer(call: Call): boolean {
  const callee = unwrapped(call.callee);
  const name = isMember(callee) ? nameOfKey(callee) : callee.type === 'Identifier' ? callee.name : null;
  return name === 'setTimeout';
}

function isDelayName(program: Program, names: FileNames, pattern: t.Node, steps: number): boolean {
  const binding = pattern.type === 'Identifier' ? names.bindingOf(pattern) : undefined;
  return Boolean(
    binding?.references.some((one) => one !== pattern && delays(program, { names, node: one }, steps - 1)),
  );
}

/** `this.later(pause)`, which waits that long. */
function isHandedOn(program: Program, names: FileNames, call: Call, given: t.Node, steps: number): boolean {
  const called = definitionOf(program, { names, node: call.callee });
  if (called?.kind !== 'node' || !isFunction(called.node)) return false;
  const parameter = called.node.params[call.arguments.findIndex((one) => one === given)];
  const pattern = parameter?.type === 'AssignmentPattern' ? parameter.left : parameter;
  return pattern !== undefined && isDelayName(program, called.names, pattern, steps);
}
