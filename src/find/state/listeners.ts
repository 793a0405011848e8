import type * as t from '@babel/types';
import { walk } from '../../ast/walk.js';
import { definitionOf } from '../runtime/definition.js';
import type { Place, Program } from '../runtime/program.js';
import { type FunctionNode, isCall, isFunction, isMember, nameOfKey, unwrapped } from '../runtime/syntax.js';

/** How a response, a socket or a stream is given something. */
const SPEAKS = /^(?:send|write|emit|end|json|next|enqueue|publish|ping|notify)(?:[A-Z]\w*)?$/;

/**
 * `const listener = (job) => res.write(job); listeners.add(listener)`: a function that was made for one request and speaks
 * to its client. It is no code that is registered: who calls it in another process has none of these.
 */
export function isForOneClient(program: Program, { names, node }: Place): boolean {
  const fn = functionAt(program, { names, node });
  return fn !== undefined && speaks(program, fn, 2);
}

function functionAt(program: Program, place: Place): (Place & { node: FunctionNode }) | undefined {
  const known = isFunction(unwrapped(place.node)) ? place : definitionOf(program, place);
  if (!known || !('node' in known)) return undefined;
  const node = unwrapped(known.node);
  return isFunction(node) ? { names: known.names, node } : undefined;
}

/** @param depth how many functions of the same request may come in between */
function speaks(
  program: Program,
  { names, node: fn }: Place & { node: FunctionNode },
  depth: number,
): boolean {
  let found = false;
  walk(fn, (node) => {
    if (!found && isCall(node)) found = isSpoken(program, { names, node }, fn, depth);
    return !found;
  });
  return found;
}

function isSpoken(
  program: Program,
  { names, node }: Place & { node: t.CallExpression | t.OptionalCallExpression | t.NewExpression },
  fn: FunctionNode,
  depth: number,
): boolean {
  const callee = unwrapped(node.callee);
  if (isMember(callee))
    return SPEAKS.test(nameOfKey(callee) ?? '') && isOfTheRequest({ names, node: callee }, fn);
  if (depth === 0 || !isOfTheRequest({ names, node: callee }, fn)) return false;
  const next = functionAt(program, { names, node: callee });
  return next !== undefined && next.node !== fn && speaks(program, next, depth - 1);
}

/** True for what begins with a name of a function around this one. */
function isOfTheRequest({ names, node }: Place, fn: FunctionNode): boolean {
  let root = unwrapped(node);
  while (isMember(root)) root = unwrapped(root.object);
  const binding = root.type === 'Identifier' ? names.bindingOf(root) : undefined;
  if (!binding?.owner) return false;
  for (let at = names.functionOf(fn); at; at = names.functionOf(at)) if (at === binding.owner) return true;
  return false;
}
