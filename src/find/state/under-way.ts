import type * as t from '@babel/types';
import { walk } from '../../ast/walk.js';
import { homeOf } from '../runtime/home.js';
import type { Program } from '../runtime/program.js';
import { isFunction, isMember, nameOfKey, unwrapped } from '../runtime/syntax.js';
import type { Site } from './site.js';
import type { Behaviour, RuntimeWrite } from './writes.js';

/**
 * A table of work that is under way: one function stores the promise of what it does for a key, gives it to who asks
 * for the same meanwhile, and takes it out when it is settled. Each replica does its own work.
 */
export function isUnderWay(
  program: Program,
  { shape, references }: Site,
  { writes, uses }: Behaviour,
): boolean {
  if (shape !== 'map' && shape !== 'record') return false;
  const fills = writes.filter(({ how, grip }) => grip === 'whole' && /^(?:set|property)$/.test(how));
  const drops = writes.filter(({ how, grip }) => grip === 'whole' && how === 'delete');
  if (!fills.length || !drops.length || fills.length + drops.length !== writes.length) return false;
  const own = new Set(references.map(({ node }) => node));
  return (
    fills.every((fill) => isPromise(fill, own) && drops.some((drop) => areTogether(program, fill, drop))) &&
    drops.every((drop) => fills.some((fill) => areTogether(program, fill, drop))) &&
    (fills.every((fill) => isOrWhatIsThere(fill)) ||
      uses.some(({ kind, grip, how }) => kind === 'read' && grip === 'part' && how === 'return'))
  );
}

function areTogether(program: Program, one: RuntimeWrite, other: RuntimeWrite): boolean {
  return homeOf(program, one.names, one.node) === homeOf(program, other.names, other.node);
}

/** What a call gave that was not waited for, and that the function waits for later. */
function isPromise({ names, value }: RuntimeWrite, own: ReadonlySet<t.Node>): boolean {
  const inner = value && unwrapped(value);
  const binding = inner?.type === 'Identifier' ? names.bindingOf(inner) : undefined;
  const { declaration } = binding ?? {};
  if (!binding || binding.kind === 'param' || declaration?.type !== 'VariableDeclarator') return false;
  const made = declaration.init?.type === 'LogicalExpression' ? declaration.init.right : declaration.init;
  if (made?.type !== 'CallExpression' || mentions(made, own)) return false;
  return binding.references.some((one) => {
    const parent = names.parentOf(one);
    return (
      parent?.type === 'AwaitExpression' ||
      (isMember(parent) && parent.object === one && /^(?:then|catch|finally)$/.test(nameOfKey(parent) ?? ''))
    );
  });
}

/** `const work = pending[key] ?? load(key)`. */
function isOrWhatIsThere({ names, value }: RuntimeWrite): boolean {
  const inner = value && unwrapped(value);
  const declaration = inner?.type === 'Identifier' ? names.bindingOf(inner)?.declaration : undefined;
  return declaration?.type === 'VariableDeclarator' && declaration.init?.type === 'LogicalExpression';
}

/** What hangs on the work before is a queue. */
function mentions(node: t.Node, own: ReadonlySet<t.Node>): boolean {
  let found = false;
  walk(node, (one) => {
    if (found || isFunction(one)) return false;
    if (own.has(one)) found = true;
    return !found;
  });
  return found;
}
