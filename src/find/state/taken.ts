import { walk } from '../../ast/walk.js';
import { homeOf } from '../runtime/home.js';
import type { Program } from '../runtime/program.js';
import { isFunction, unwrapped } from '../runtime/syntax.js';
import { isEmpty } from '../runtime/values.js';
import type { RuntimeWrite } from './writes.js';

/**
 * `if (current) return waiting.push(job); current = job; await run(job); current = null;`: what is at work now. It is
 * only filled when it is empty, but others are to wait for it, which they do in this process only.
 */
export function isTakenForATime(program: Program, writes: readonly RuntimeWrite[]): boolean {
  return writes.some((take) => isHandedIn(take) && writes.some((end) => isGivenBack(program, take, end)));
}

function isHandedIn({ names, how, grip, value }: RuntimeWrite): boolean {
  const inner = how === 'assign' && grip === 'whole' && value ? unwrapped(value) : undefined;
  return inner?.type === 'Identifier' && names.bindingOf(inner)?.kind === 'param';
}

/** Emptied later by the same work, not because it has failed. */
function isGivenBack(program: Program, take: RuntimeWrite, end: RuntimeWrite): boolean {
  const { names, node, how, value } = end;
  if (how !== 'assign' || !value || !isEmpty(unwrapped(value)) || names !== take.names) return false;
  const home = homeOf(program, names, node);
  if (!home || home !== homeOf(program, take.names, take.node)) return false;
  const [from, to] = [take.node.start ?? 0, node.start ?? 0];
  if (to < from || names.above(node, (one) => one.type === 'CatchClause')) return false;
  return end.fn !== take.fn || waitsBetween(home, from, to);
}

function waitsBetween(home: NonNullable<ReturnType<typeof homeOf>>, from: number, to: number): boolean {
  let found = false;
  walk(home, (one) => {
    if (found || (one !== home && isFunction(one))) return false;
    if (one.type === 'AwaitExpression' && from < (one.start ?? 0) && (one.start ?? 0) < to) found = true;
    return !found;
  });
  return found;
}
