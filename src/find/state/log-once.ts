import type * as t from '@babel/types';
import { isWithin, walk } from '../../ast/walk.js';
import type { FileNames } from '../runtime/names.js';
import { isCall, isFunction, isMember, nameOfKey, pathOf, unwrapped } from '../runtime/syntax.js';
import type { Use } from './use.js';
import type { Behaviour } from './writes.js';

/**
 * `if (!warned.has(name)) { warned.add(name); log.warn(name); }`: what is remembered only keeps this process from saying
 * the same again in its log.
 */
export function isLogOnce({ uses }: Behaviour): boolean {
  const own = new Set(uses.map(({ node }) => node));
  const writes = uses.filter(({ kind }) => kind === 'write');
  const guarded = uses.flatMap(({ kind, names, node }) => (kind === 'read' ? [guardedBy(names, node)] : []));
  const marks = writes.filter(({ how }) => !TAKES_AWAY.test(how));
  return (
    marks.length > 0 &&
    writes.every(isMark) &&
    guarded.every((one) => one !== undefined && onlyLogs(one, own)) &&
    marks.every((mark) => guarded.some((one) => one && logs(one) && isAmong(mark, one)))
  );
}

/** True if all that is done with what is read is to say it in the log, or to ask whether it is time to. */
export function isOnlyLogged(uses: readonly Use[]): boolean {
  const own = new Set(uses.map(({ node }) => node));
  return uses.every(({ kind, names, node }) => {
    if (kind === 'write') return true;
    const guarded = guardedBy(names, node);
    return guarded ? logs(guarded) && onlyLogs(guarded, own) : isInLog(names, node);
  });
}

/** An argument of a logger. */
export function isInLog(names: FileNames, node: t.Node): boolean {
  for (let child = node, at = names.parentOf(node); at; child = at, at = names.parentOf(at)) {
    if (isCall(at) && at.callee !== child && isLog(at)) return true;
    if (isFunction(at) || /Statement$|^VariableDeclaration$|^Assignment/.test(at.type)) return false;
  }
  return false;
}

function isAmong({ node }: Use, { statements }: Guarded): boolean {
  return statements.some((one) => isWithin(node, one));
}

const TAKES_AWAY = /^(?:delete|clear|shift)$/;

/** `warned = true`, `warned.add(…)`, `warned[name] = true`, and what keeps the table short. */
function isMark({ how, grip, value }: Use): boolean {
  if (grip !== 'whole') return false;
  if (/^(?:add|push)$/.test(how) || TAKES_AWAY.test(how)) return true;
  return (
    /^(?:assign|property|set)$/.test(how) &&
    value !== undefined &&
    /^(?:Boolean|Numeric)Literal$/.test(unwrapped(value).type)
  );
}

interface Guarded {
  names: FileNames;
  statements: readonly t.Statement[];
}

/** What runs only if a test comes out one way: the branch, or all that follows where the branch leaves. */
function guardedBy(names: FileNames, node: t.Node): Guarded | undefined {
  for (let child = node, at = names.parentOf(node); at; child = at, at = names.parentOf(at)) {
    if (at.type === 'IfStatement' && at.test === child) return branchesOf(names, at);
    if (isFunction(at) || /Statement$|^VariableDeclaration$|^Assignment/.test(at.type)) return undefined;
  }
  return undefined;
}

function branchesOf(names: FileNames, test: t.IfStatement): Guarded | undefined {
  const { consequent, alternate } = test;
  if (alternate) return undefined;
  const inside = consequent.type === 'BlockStatement' ? consequent.body : [consequent];
  const [first] = inside;
  if (inside.length > 1 || first?.type !== 'ReturnStatement') return { names, statements: inside };
  const around = names.parentOf(test);
  const fn = around && names.parentOf(around);
  if (first.argument || around?.type !== 'BlockStatement' || !isFunction(fn)) return undefined;
  return { names, statements: around.body.slice(around.body.indexOf(test) + 1) };
}

const LOGGERS = /(?:^|\.)_?(?:\w*log(?:ger|ging|s)?|console|winston|pino|debug)\.$/i;
const LOG_METHODS = /^(?:log|info|warn|warning|error|debug|trace|verbose|silly|fatal|notice)$/;
/** What makes the words. */
const WORDS =
  /^(?:String|format|inspect|stringify|join|toString|toISOString|slice|trim|now|keys|map|replace|get|has)$/;

function logs({ statements }: Guarded): boolean {
  return callsIn(statements).some(isLog);
}

function onlyLogs({ statements }: Guarded, own: ReadonlySet<t.Node>): boolean {
  const isOwn = (node: t.Node): boolean => own.has(node) || [...own].some((one) => isWithin(one, node));
  let isSo = true;
  for (const statement of statements)
    walk(statement, (node) => {
      if (isCall(node)) isSo &&= isLog(node) || isOwn(node.callee) || WORDS.test(lastName(node.callee) ?? '');
      else if (node.type === 'AssignmentExpression') isSo &&= isOwn(node.left);
      else if (node.type === 'UpdateExpression') isSo &&= isOwn(node.argument);
      else if (/^(?:Throw|Break|Continue|Return)Statement$|^(?:Await|Yield)Expression$/.test(node.type))
        isSo = false;
      return isSo;
    });
  return isSo;
}

function callsIn(statements: readonly t.Statement[]): t.Node[] {
  const found: t.Node[] = [];
  for (const statement of statements)
    walk(statement, (node) => {
      if (isCall(node)) found.push(node);
    });
  return found;
}

/** `log.warn(…)`, `this.logger[level](…)`, `process.emitWarning(…)`, `debug(…)`. */
export function isLog(call: t.Node): boolean {
  if (!isCall(call)) return false;
  const callee = unwrapped(call.callee);
  if (callee.type === 'Identifier') return /^(?:log|warn|debug|logger)$/.test(callee.name);
  if (!isMember(callee)) return false;
  if (nameOfKey(callee) === 'emitWarning') return pathOf(callee) === 'process.emitWarning';
  const isLevel = callee.computed || LOG_METHODS.test(nameOfKey(callee) ?? '');
  return isLevel && LOGGERS.test(`${pathOf(callee.object) ?? ''}.`);
}

function lastName(callee: t.Node): string | null {
  const inner = unwrapped(callee);
  return isMember(inner) ? nameOfKey(inner) : inner.type === 'Identifier' ? inner.name : null;
}
