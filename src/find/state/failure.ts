import type * as t from '@babel/types';
import type { FileNames } from '../runtime/names.js';
import { type Call, isCall, isFunction, isMember, nameOfKey, rootOf } from '../runtime/syntax.js';
import type { Use } from './use.js';

/**
 * `catch (error) { ready = false; throw error; }`, `.catch(() => { ready = false; })`, `client.onerror = () => { ready = false; }`:
 * as if nobody had tried.
 */
export function isAfterFailure({ names, node, value }: Use): boolean {
  if (value?.type !== 'BooleanLiteral' || value.value) return false;
  for (let child = node, at = names.parentOf(node); at; child = at, at = names.parentOf(at)) {
    if (at.type === 'CatchClause') return true;
    if (at.type === 'AssignmentExpression' && at.right === child && isFunction(child))
      return isMember(at.left) && nameOfKey(at.left) === 'onerror' && isOwn(names, at.left);
    if (isCall(at) && isMember(at.callee) && at.callee !== child)
      return isFunction(child) && isForFailures(names, at, at.callee);
  }
  return false;
}

const LISTENS = /^(?:on|once|addListener|addEventListener)$/;

/** `work.catch(…)`, `client.on('error', …)`. */
function isForFailures(names: FileNames, call: Call, callee: t.Node): boolean {
  const name = (isMember(callee) && nameOfKey(callee)) || '';
  const [event] = call.arguments;
  if (name === 'catch') return true;
  return (
    LISTENS.test(name) && event?.type === 'StringLiteral' && event.value === 'error' && isOwn(names, callee)
  );
}

/** What this code has made itself, not a connection that it was given. */
function isOwn(names: FileNames, member: t.Node): boolean {
  const root = rootOf(member);
  const binding = root.type === 'Identifier' ? names.bindingOf(root) : undefined;
  return (
    binding !== undefined &&
    binding.kind !== 'param' &&
    binding.declaration.type === 'VariableDeclarator' &&
    binding.declaration.init != null &&
    binding.owner !== null
  );
}
