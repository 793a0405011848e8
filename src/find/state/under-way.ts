import type * as t from '@babel/types';
import { walk } from '../../ast/walk.js';
import { homeOf } from '../runtime/home.js';
import type { Binding, FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import { isCall, isFunction, isMember, nameOfKey, pathOf, unwrapped } from '../runtime/syntax.js';
import { assignedTo } from './memo.js';
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
  const home = homeOf(program, one.names, one.node);
  const below = homeOf(program, other.names, other.node);
  return home === below || (below !== null && afterwards(other.names, below) === home);
}

/** `const remove = () => pending.delete(key); work.then(remove, remove);`: the function that hands it to its promise. */
function afterwards(names: FileNames, fn: t.Node): t.Node | null | undefined {
  const declarator = names.parentOf(fn);
  const binding = declarator?.type === 'VariableDeclarator' ? names.bindingOf(declarator.id) : undefined;
  const isHandedOver = binding?.references.every((one) => {
    const call = names.parentOf(one);
    return isCall(call) && isMember(call.callee) && SETTLED.test(nameOfKey(call.callee) ?? '');
  });
  return isHandedOver ? binding?.owner : undefined;
}

const SETTLED = /^(?:then|catch|finally)$/;

/** What a call gave that was not waited for, and that the function waits for later. */
function isPromise({ names, value }: RuntimeWrite, own: ReadonlySet<t.Node>): boolean {
  const inner = value && unwrapped(value);
  const binding = inner?.type === 'Identifier' ? names.bindingOf(inner) : undefined;
  const made = binding && madeOf(binding, own);
  if (!made || mentions(made, new Set([...own, ...binding.references]))) return false;
  if (made.type !== 'CallExpression' && !settlesItself(names, made)) return false;
  return binding.references.some((one) => {
    const parent = names.parentOf(one);
    return (
      parent?.type === 'AwaitExpression' ||
      (isMember(parent) && parent.object === one && SETTLED.test(nameOfKey(parent) ?? ''))
    );
  });
}

/** The one thing that a variable is given, but for what was in the table: `let work = pending.get(key); … work = load(key);`. */
function madeOf(binding: Binding, own: ReadonlySet<t.Node>): t.Node | undefined {
  const { kind, declaration } = binding;
  if (kind === 'param' || declaration.type !== 'VariableDeclarator') return undefined;
  const given = [...(declaration.init ? [declaration.init] : []), ...assignedTo(binding)].filter(
    (one) => !isLookUp(one, own),
  );
  const [made] = given.length === 1 ? given : [];
  return made?.type === 'LogicalExpression' ? made.right : made;
}

/** `pending.get(key)`, `pending[key]`. */
function isLookUp(node: t.Node, own: ReadonlySet<t.Node>): boolean {
  const inner = unwrapped(node);
  if (isMember(inner)) return inner.computed && own.has(inner.object);
  return (
    inner.type === 'CallExpression' &&
    isMember(inner.callee) &&
    own.has(inner.callee.object) &&
    nameOfKey(inner.callee) === 'get'
  );
}

/** `new Promise((resolve) => …)`, whose functions are kept nowhere: nobody else ends it. */
function settlesItself(names: FileNames, made: t.Node): boolean {
  if (made.type !== 'NewExpression' || pathOf(made.callee) !== 'Promise') return false;
  const [run] = made.arguments;
  return (
    isFunction(run) &&
    run.params.every((one) => names.bindingOf(one)?.references.every((use) => isRunOrHandedOn(names, use)))
  );
}

/** `resolve(value)`, `.on('error', reject)`. */
function isRunOrHandedOn(names: FileNames, use: t.Node): boolean {
  const call = names.parentOf(use);
  if (!isCall(call)) return false;
  return call.callee === use || !isMember(call.callee) || !KEEPS.test(nameOfKey(call.callee) ?? '');
}

const KEEPS = /^(?:set|add|push|unshift|enqueue|register|splice)$/;

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
