import type { FileNames } from '../runtime/names.js';
import { isCall, isMember, nameOfKey, unwrapped } from '../runtime/syntax.js';
import type { Site } from './site.js';
import type { Behaviour, RuntimeWrite } from './writes.js';

const TAKES = /^(?:pop|shift)$/;
const PUTS = /^(?:push|unshift)$/;

/**
 * `const worker = workers.pop(); … workers.push(worker)`: what is filled at start, and from which one is taken for a while.
 * Nothing is added at run time.
 */
export function isOwnPool({ shape }: Site, { writes, uses }: Behaviour): boolean {
  if (shape !== 'array' || !writes.some(({ how }) => TAKES.test(how))) return false;
  const taken = new Set(uses.filter(({ how }) => TAKES.test(how)).map(({ node }) => node));
  return (
    writes.some(({ how }) => PUTS.test(how)) &&
    writes.every(
      (one) => one.grip === 'whole' && (TAKES.test(one.how) || (PUTS.test(one.how) && isPutBack(one, taken))),
    )
  );
}

function isPutBack({ names, value }: RuntimeWrite, taken: ReadonlySet<unknown>): boolean {
  const init = value && initOf(names, value);
  const call = init && unwrapped(init);
  return (
    isCall(call) &&
    isMember(call.callee) &&
    TAKES.test(nameOfKey(call.callee) ?? '') &&
    taken.has(call.callee)
  );
}

/** What a constant begins with. */
function initOf(names: FileNames, value: NonNullable<RuntimeWrite['value']>): RuntimeWrite['value'] | null {
  const inner = unwrapped(value);
  const binding = inner.type === 'Identifier' ? names.bindingOf(inner) : undefined;
  return binding?.kind === 'const' && binding.declaration.type === 'VariableDeclarator'
    ? binding.declaration.init
    : undefined;
}
