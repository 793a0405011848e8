import type { Node } from '@babel/types';
import { isWithin } from '../../ast/walk.js';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import type { Effects } from './effects.js';
import { areTogether, usesAdapter } from './sockets.js';
import {
  ancestorsOf,
  bare,
  calleeName,
  isCall,
  isFunction,
  isMember,
  propertyName,
  receiverOf,
  textOf,
  type Call,
} from './syntax.js';
import { traceOf } from './trace.js';

const SENDS = /^(?:send|write|emit)$/;
const PINGS = /^(?:ping|terminate|close|end|destroy|disconnect)$/;

/**
 * `clients.forEach((client) => client.write(': ping\n\n'))`, `io.emit('ping')`: each replica keeps its own connections open, and forgets
 * those that are gone.
 */
export function isBeat(
  context: FindContext,
  file: ParsedFile,
  { calls, writes, removals }: Effects,
): boolean {
  const beats = calls.filter((call) => isSameForAll(context, file, call));
  return (
    beats.length > 0 &&
    !writes.length &&
    calls.every((call) => beats.includes(call) || PINGS.test(calleeName(call) ?? '')) &&
    removals.every((one) => isCall(one) && one.arguments.some((given) => isOfLoop(file, given)))
  );
}

/** Sends one of a list what it sends all, and would send at any time. */
function isSameForAll(context: FindContext, file: ParsedFile, call: Call): boolean {
  const receiver = receiverOf(call);
  if (!receiver || !SENDS.test(calleeName(call) ?? '') || !call.arguments.every(isFixed)) return false;
  return isOfLoop(file, receiver) || isOwnServer(context, file, receiver);
}

/** `io.emit('time', Date.now())`, where no adapter takes it to the clients of other replicas. */
function isOwnServer(context: FindContext, file: ParsedFile, receiver: Node): boolean {
  const trace = traceOf(context, file.file, receiver);
  return (
    trace?.module === 'socket.io' &&
    /\(\)(?:\.sockets)?$/.test(trace.path) &&
    !context.project.files.some((one) => usesAdapter(one.text) && areTogether(context, file.file, one.file))
  );
}

/** Text, names of constants, and the time. */
function isFixed(node: Node): boolean {
  const inner = bare(node);
  if (textOf(inner) !== undefined || /^(?:Numeric|Boolean|Null)Literal$/.test(inner.type)) return true;
  if (inner.type === 'TemplateLiteral') return inner.expressions.every(isFixed);
  if (inner.type === 'BinaryExpression') return isFixed(inner.left) && isFixed(inner.right);
  if (inner.type === 'Identifier') return CONSTANT.test(inner.name);
  if (isMember(inner)) return CONSTANT.test(propertyName(inner) ?? '');
  if (inner.type === 'ObjectExpression')
    return inner.properties.every((one) => one.type === 'ObjectProperty' && isFixed(one.value));
  return isCall(inner) && FORMS.test(calleeName(inner) ?? '') && inner.arguments.every(isFixed);
}

/** What makes text of values, and the clock. */
const FORMS = /^(?:stringify|now|Date|toISOString)$/;

const CONSTANT = /^[A-Z][A-Z0-9_]*$/;

/** Whether the root of an expression is what goes through a list around it. */
function isOfLoop(file: ParsedFile, node: Node): boolean {
  let root = bare(node);
  while (isMember(root)) root = bare(root.object);
  const name = root.type === 'Identifier' ? root.name : undefined;
  if (name === undefined) return false;
  for (const one of ancestorsOf(file, node)) {
    if (one.type === 'ForOfStatement' && isWithin(node, one.body) && declaresName(one.left, name))
      return true;
    if (!isCall(one) || calleeName(one) !== 'forEach') continue;
    const [callback] = one.arguments;
    if (isFunction(callback) && callback.params.some((param) => declaresName(param, name))) return true;
  }
  return false;
}

function declaresName(pattern: Node, name: string): boolean {
  if (pattern.type === 'VariableDeclaration')
    return pattern.declarations.some(({ id }) => declaresName(id, name));
  if (pattern.type === 'ArrayPattern') return pattern.elements.some((one) => one && declaresName(one, name));
  return pattern.type === 'Identifier' && pattern.name === name;
}
