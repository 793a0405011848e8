import type * as t from '@babel/types';
import { callsOf, classesBelow, constructionsOf } from '../runtime/calls.js';
import { definitionOf } from '../runtime/definition.js';
import { isInEndlessLoop } from '../runtime/endless.js';
import type { FileNames } from '../runtime/names.js';
import type { Place, Program } from '../runtime/program.js';
import type { Reach } from '../runtime/reach.js';
import {
  type ClassNode,
  type FunctionNode,
  isCall,
  isClass,
  isField,
  isFunction,
  isMember,
  nameOfKey,
  rootOf,
} from '../runtime/syntax.js';
import { isOfClass, thisOwner } from '../runtime/this.js';
import { isApp } from './app-object.js';
import { keepersIn, noteKeepers } from './keepers.js';
import { isLasting, isLastingRoot } from './lasting.js';
import { newCallsOf } from './new-calls.js';
import { isProvided, lifetimeByDecorator } from './provided.js';
import { isForOthers } from './for-others.js';
import { isData, isKeptByParent, isOfRequest, isOnlyAsked, isRow, isStream } from './kept.js';
import { receivedAs } from './received.js';
import { isFactory, isMaker, ownerOfThis } from './owners.js';
import { type Askings, askingsOf } from './transient.js';
import type { Owner } from './site.js';

/** How long objects live: as the process, in a collection that does, or no longer than a request or call. */
export type Lifetime = 'process' | 'kept' | 'short';

/** `outside`: handed to code that is not seen. */
type Kept = Lifetime | 'outside';

const INSERTS = new Set(['set', 'add', 'push', 'unshift', 'register', 'enqueue', 'splice']);

/** How many steps an object is followed for. */
const FAR = 8;

const known = new WeakMap<Program, Map<Owner, Lifetime>>();

/** How long what a function returns lives: the longest of its calls. */
export function lifetimeOfResults(
  program: Program,
  reach: Reach,
  names: FileNames,
  fn: FunctionNode,
): Lifetime {
  const lifetimes = callsOf(program, names, fn).map((call) => lifetimeAt(program, reach, call, 0));
  const longest = best(lifetimes);
  return longest === 'outside' ? 'short' : longest;
}

export function lifetimeOf(program: Program, reach: Reach, names: FileNames, owner: Owner): Lifetime {
  let table = known.get(program);
  if (!table) known.set(program, (table = new Map<Owner, Lifetime>()));
  const keepers = keepersIn(program);
  const found = table.get(owner);
  if (found) {
    keepers.pass(owner);
    return found;
  }
  table.set(owner, 'short');
  keepers.begin();
  const lifetime = compute(program, reach, names, owner);
  keepers.end(owner);
  table.set(owner, lifetime);
  return lifetime;
}

function compute(program: Program, reach: Reach, names: FileNames, owner: Owner): Lifetime {
  const askings = isClass(owner) ? askingsOf(program, names, owner) : undefined;
  const decorated = isClass(owner) ? lifetimeByDecorator(names, owner) : undefined;
  if (askings) return lifetimeOfAsked(program, reach, askings);
  if (decorated) return decorated;
  if (keepsItself(program, reach, names, owner)) return 'kept';
  const places = isClass(owner) ? constructionsOf(program, names, owner) : newCallsOf(program, names, owner);
  if (isStream(names, owner)) return places.some((one) => isAtTop(one)) ? 'process' : 'short';
  const below = isClass(owner) ? providedBelow(program, reach, names, owner) : [];
  if (!places.length && !below.length)
    return isForOthers(program, names, owner) && !isLeftToOthers(program, names, owner) ? 'process' : 'short';
  const lifetimes = [...places.map((place) => lifetimeAt(program, reach, place, 0)), ...below];
  const longest = lifetimes.every((one) => one === 'outside') ? 'process' : best(lifetimes);
  return longest === 'outside' ? 'short' : longest;
}

/** Made anew for each who asks, it lives as long as the one who keeps it longest. */
function lifetimeOfAsked(program: Program, reach: Reach, { isShared, resolved, holders }: Askings): Lifetime {
  const longest = best([
    ...(isShared ? (['process'] as const) : []),
    ...resolved.map((one) => lifetimeAt(program, reach, one, 0)),
    ...holders.map(({ names, node }) => lifetimeOf(program, reach, names, node)),
  ]);
  return longest === 'outside' ? 'process' : longest;
}

/** `@Injectable() class Users extends Store<User>`: what a container makes has the fields of the class above. */
function providedBelow(program: Program, reach: Reach, names: FileNames, owner: ClassNode): Lifetime[] {
  return classesBelow(program, names, owner)
    .filter(({ node }) => node.decorators?.length)
    .map((one) => lifetimeOf(program, reach, one.names, one.node));
}

/** Made by code that we do not see, one after the other. */
function isLeftToOthers(program: Program, names: FileNames, owner: Owner): boolean {
  return isData(names, owner) || isRow(program, names, owner) || isOfRequest(program, names, owner);
}

function isAtTop({ names, node }: Place): boolean {
  return names.functionOf(node) === null;
}

/** `Terminal.all.set(this.name, this)`, `Room.all[this.code] = this`: wherever it is made. */
function keepsItself(program: Program, reach: Reach, names: FileNames, owner: Owner): boolean {
  return names.thisExpressions.some((node) => {
    const parent = names.parentOf(node);
    const target = isCall(parent) ? parent.callee : parent?.type === 'AssignmentExpression' && parent.left;
    if (!target || !isMember(target) || rootOf(target).type === 'ThisExpression') return false;
    if (thisOwner(names, node) !== owner) return false;
    return isCall(parent)
      ? isInserted(program, reach, names, parent, node)
      : parent?.type === 'AssignmentExpression' &&
          parent.right === node &&
          target.computed &&
          lifetimeOfTarget(program, reach, names, parent, 0) !== 'short';
  });
}

function isOwner(node: t.Node): node is ClassNode | t.ObjectExpression {
  return isClass(node) || node.type === 'ObjectExpression';
}

/** Follows a new object to where it is kept. */
export function lifetimeAt(program: Program, reach: Reach, place: Place, depth: number): Kept {
  const { names, node } = place;
  const fn = names.functionOf(node);
  if (fn === null) return 'process';
  if (isField(fn) || isMaker(names, fn)) {
    const outer = names.above(fn, isOwner);
    if (isOnlyAsked(names, node, fn)) return 'short';
    if (outer) return lifetimeOf(program, reach, names, outer);
  }
  if (reach.isStartUp(names, fn) && !isInEndlessLoop(names, node, fn)) return 'process';
  return depth > FAR - 2 ? 'short' : lifetimeOfValue(program, reach, place, depth);
}

function lifetimeOfValue(program: Program, reach: Reach, { names, node }: Place, depth: number): Kept {
  const parent = names.parentOf(node);
  if (!parent) return 'short';
  const up = (): Kept => lifetimeOfValue(program, reach, { names, node: parent }, depth + 1);
  switch (parent.type) {
    case 'AwaitExpression':
    case 'TSAsExpression':
    case 'TSNonNullExpression':
    case 'LogicalExpression':
    case 'ConditionalExpression':
    case 'ParenthesizedExpression':
    case 'SequenceExpression':
      return depth > FAR ? 'short' : up();
    case 'AssignmentExpression':
      return parent.right === node ? lifetimeOfTarget(program, reach, names, parent, depth) : 'short';
    case 'VariableDeclarator': {
      const binding = parent.id.type === 'Identifier' ? names.bindingOf(parent.id) : undefined;
      if (!binding || depth > FAR) return 'short';
      return best(
        binding.references.map((one) => lifetimeOfValue(program, reach, { names, node: one }, depth + 2)),
      );
    }
    case 'ReturnStatement':
    case 'ArrowFunctionExpression': {
      const outer = names.functionOf(node);
      if (!outer || !isFunction(outer) || depth > FAR) return 'short';
      if (isProvided(names, outer)) return 'process';
      const calls = callsOf(program, names, outer);
      if (!calls.length && reach.triggersOf(names, outer).some((one) => one.kind === 'root' && one.isOutside))
        return isFactory(outer) ? 'short' : 'outside';
      return best(calls.map((call) => lifetimeAt(program, reach, call, depth + 2)));
    }
    case 'ObjectProperty': {
      const literal = names.parentOf(parent);
      const call = literal && names.parentOf(literal);
      if (!literal || depth > FAR) return 'short';
      const ofLiteral = lifetimeOfValue(program, reach, { names, node: literal }, depth + 1);
      const key = nameOfKey(parent) ?? undefined;
      if (ofLiteral !== 'short' || !isCall(call) || key === undefined) return ofLiteral;
      return lifetimeOfUses(program, reach, receivedAs(program, names, call, literal, key), depth);
    }
    default:
      if (isInserted(program, reach, names, parent, node)) return 'kept';
      return isCall(parent) && depth <= FAR
        ? lifetimeOfArgument(program, reach, names, parent, node, depth)
        : 'short';
  }
}

/** Handed to a function of the program: what that does with it. */
function lifetimeOfArgument(
  program: Program,
  reach: Reach,
  names: FileNames,
  call: t.Node,
  node: t.Node,
  depth: number,
): Kept {
  if (!isCall(call)) return 'short';
  const called = definitionOf(program, { names, node: call.callee });
  // What a package makes of it holds it.
  if (called?.kind === 'package' && call.type === 'NewExpression')
    return lifetimeOfValue(program, reach, { names, node: call }, depth + 1);
  if (isKeptByParent(program, names, call)) {
    return lifetimeOfThis(program, reach, names, rootOf(call.callee)) ?? 'short';
  }
  return lifetimeOfUses(program, reach, receivedAs(program, names, call, node, undefined), depth);
}

function lifetimeOfUses(program: Program, reach: Reach, uses: readonly Place[], depth: number): Kept {
  return best(uses.map((use) => lifetimeOfValue(program, reach, use, depth + 2)));
}

function isInserted(program: Program, reach: Reach, names: FileNames, parent: t.Node, node: t.Node): boolean {
  if (!isCall(parent) || parent.callee === node || !isMember(parent.callee)) return false;
  const name = nameOfKey(parent.callee);
  const list = parent.callee.object;
  const isKept =
    name !== null &&
    INSERTS.has(name) &&
    isLasting(program, names, list) &&
    !isInShort(program, reach, names, list);
  if (isKept) noteKeepers(program, names, list);
  return isKept;
}

/** In a field of an object that is gone with its request. */
function isInShort(program: Program, reach: Reach, names: FileNames, node: t.Node): boolean {
  const root = rootOf(node);
  return root.type === 'ThisExpression' && lifetimeOfThis(program, reach, names, root) === 'short';
}

/** `this.instance ??= new Users()` in a static method is kept by the class, elsewhere by the object. */
function lifetimeOfThis(
  program: Program,
  reach: Reach,
  names: FileNames,
  node: t.Node,
): Lifetime | undefined {
  const owner = ownerOfThis(names, node);
  if (!owner) return undefined;
  if (!isClass(owner) || !isOfClass(names, node)) return lifetimeOf(program, reach, names, owner);
  return names.functionOf(owner) === null ? 'process' : 'short';
}

/** `x = value`: a variable of the module is for good, an entry of something that lasts is kept. */
function lifetimeOfTarget(
  program: Program,
  reach: Reach,
  names: FileNames,
  { left }: t.AssignmentExpression,
  depth: number,
): Kept {
  if (left.type === 'Identifier') {
    const binding = names.bindingOf(left);
    if (!binding || binding.owner === null) return 'process';
    if (isFunction(binding.owner) && reach.isStartUp(names, binding.owner)) return 'process';
    return depth > FAR
      ? 'short'
      : best(
          binding.references
            .filter((one) => one !== left)
            .map((one) => lifetimeOfValue(program, reach, { names, node: one }, depth + 2)),
        );
  }
  if (!isMember(left)) return 'short';
  const base = left.object;
  if (base.type === 'ThisExpression') return lifetimeOfThis(program, reach, names, base) ?? 'short';
  if (!left.computed && isApp(program, names, base)) return 'process';
  if (isInShort(program, reach, names, left)) return 'short';
  if (left.computed) noteKeepers(program, names, base);
  if (isLastingRoot(names, left)) return left.computed ? 'kept' : 'process';
  return left.computed && isLasting(program, names, left) ? 'kept' : 'short';
}

function best(lifetimes: Kept[]): Kept {
  return (['process', 'kept', 'outside'] as const).find((one) => lifetimes.includes(one)) ?? 'short';
}
