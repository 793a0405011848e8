import type { Node } from '@babel/types';
import { isWithin, rangeOf } from '../../src/ast/walk.js';
import { isCall, isClass, isFunction, isMember } from '../../src/find/runtime/syntax.js';
import type { FileNames } from '../../src/find/runtime/names.js';
import { programOf } from '../../src/find/runtime/shared.js';
import { changedInside } from './changed-inside.js';
import { fatesIn } from './copies-check.js';
import type { Fate, Spot } from './copies.js';
import { calledBy } from './copies/functions.js';
import { runsAtOnce } from './copies/scopes.js';
import { type Address, addressOf } from './own-key/address.js';
import { changeAt, type Change } from './own-key/change.js';
import { isDecidedBefore, isDecidedThere } from './own-key/decided.js';
import { type Group, groupsOf } from './own-key/groups.js';
import { keepsKey, ownKeyOf } from './own-key/field.js';
import { keepStep, stepBehind } from './own-key/write-back.js';
import { rewriting } from './pattern/emit.js';
import type { Rewriting, State, Use } from './state.js';
import { contentsOf } from './stored.js';

type Fates = readonly (readonly [value: Node, fate: Fate])[];

/**
 * `task.done = true;`, where the entry can be found in the store again, by its own id or by the key that it was read by: behind
 * it, the same is done to the entry there. However long ago it was read, nothing that others changed meanwhile is lost.
 * @returns nothing if one of the changes is another one
 */
export function ownKeyWrites(state: State, rewritings: readonly Rewriting[]): Rewriting[] {
  const own = ownKeyOf(state);
  if (own === undefined && !mayBeFound(state)) return [];
  const values = contentsOf(state);
  if (values.refusals.length) return [];
  const fates = fatesIn(state, rewritings, values.values);
  const changes = changesIn(state, rewritings, fates);
  if (!changes?.length || isDecidedBefore(changes, fates)) return [];
  const addresses = new Map<Change, Address>();
  for (const change of changes) {
    const address = addressOf(state, change, own);
    if (!address || !isAlone(state, change, address, fates)) return [];
    addresses.set(change, address);
  }
  if (!keepAll(state, changes, [...addresses.values()])) return [];
  const all = groupsOf(changes).map((group) => writingOf(state, group, addresses.get(group[0])));
  const written = all.every((one) => one !== undefined) ? all : [];
  return withKeys(written, [...addresses.values()]);
}

/** An item of a list may have been found by its id, an entry may be kept on a request. */
function mayBeFound({ shape, uses }: State): boolean {
  if (shape !== 'list' && shape !== 'map' && shape !== 'record') return false;
  return uses.some(({ ancestors }) =>
    ancestors.some((one) => isMember(one) || one.type === 'AssignmentExpression'),
  );
}

/** Every change that the rewritings do not write back; undefined if one of them is no assignment of a member. */
function changesIn(state: State, rewritings: readonly Rewriting[], fates: Fates): Change[] | undefined {
  const held = new Set(fates.flatMap(([, fate]) => [...fate.held]));
  const written = rewritings.flatMap(({ settled }) => settled?.changes ?? []);
  const isWritten = ({ node }: Spot): boolean => written.some((one) => isWithin(node, one));
  const sure = fates.flatMap(([, { mutations }]) => mutations).filter((one) => !isWritten(one));
  const doubts = fates.flatMap(([, { escapes }]) => escapes);
  if (doubts.some((one) => one.why !== 'by name' || isWritten(one))) return undefined;
  const changes: Change[] = [];
  for (const [node, file] of new Map([...sure, ...doubts].map((one) => [one.node, one.file]))) {
    const names = programOf(state.context).namesOf(file.file);
    const change = names && changeAt(state.context, names, node, held);
    const isDoubt = doubts.some((one) => one.node === node);
    if (!change || (isDoubt && !isMember(change.owner))) return undefined;
    changes.push(change);
  }
  return changes;
}

/** True if the members that entries are found by stay as they are. */
function keepAll(state: State, changes: readonly Change[], addresses: readonly Address[]): boolean {
  const fields = new Set(addresses.flatMap(({ field }) => (field === undefined ? [] : [field])));
  const all = [
    ...changedInside(state).map(({ node }) => node),
    ...changes.map(({ assignment }) => assignment),
  ];
  return [...fields].every((field) => all.every((node) => keepsKey(node, field)));
}

/** True if no other copy of an entry is in use at a change, and nothing that the copy was like decides about it. */
function isAlone(state: State, change: Change, address: Address, fates: Fates): boolean {
  const { names, statement } = change;
  const { seen } = address;
  const fn = runnerOf(names, statement);
  const loop = outermostLoop(names, statement, fn);
  const isBehind = (node: Node): boolean => (node.end ?? 0) > ((loop ?? statement).start ?? 0);
  if (fn && isDecidedThere(change, address, fates, fn)) return false;
  const isReadBehind = (value: Node): boolean =>
    !loop && isIn(names, value, fn) && (value.start ?? 0) >= (statement.end ?? 0);
  return fates.every(([value, { held }]) => {
    const isSource = [...seen].some((one) => isWithin(one, value) || one === value);
    return [...held].every((node) => {
      if (!isIn(names, node, fn)) return true;
      if (!isSource) return !isBehind(node) || isReadBehind(value);
      // Each call gives copies of its own.
      return !isCall(node) || isBehind(node) || seen.has(node) || !isOfProgram(state, names, node);
    });
  });
}

function isOfProgram({ context }: State, names: FileNames, call: Node): boolean {
  return isCall(call) && calledBy(context, { names, node: call.callee }).kind === 'program';
}

/** The function that a place belongs to: around callbacks that run at once. */
function runnerOf(names: FileNames, node: Node): Node | null {
  let fn = names.functionOf(node);
  while (fn && runsAtOnce({ names, node: fn })) fn = names.functionOf(fn);
  return fn;
}

function isIn(names: FileNames, node: Node, fn: Node | null): boolean {
  return names.parentOf(node) !== undefined && runnerOf(names, node) === fn;
}

function outermostLoop(names: FileNames, node: Node, fn: Node | null): Node | undefined {
  let found: Node | undefined;
  for (let at = names.parentOf(node); at && at !== fn; at = names.parentOf(at))
    if (/^(?:For|While|DoWhile)/.test(at.type) || isFunction(at)) found = at;
  return found;
}

function writingOf(state: State, group: Group, address: Address | undefined): Rewriting | undefined {
  const [change] = group;
  const store = storeAt(state, change);
  if (store === undefined || !address) return undefined;
  const uses = group.map(({ names, assignment }): Use => ({
    file: names.parsed,
    node: assignment,
    ancestors: [],
  }));
  return rewriting(
    { file: change.names.parsed, node: change.assignment, ancestors: [] },
    {
      uses,
      steps: [stepBehind(group, { store, shape: state.shape, address })],
      calls: ['update'],
      at: [change.statement],
      reads: false,
      settled: { changes: group.map(({ assignment }) => assignment) },
    },
  );
}

/** The keys that entries were read by are put beside them, once each. */
function withKeys(written: Rewriting[], addresses: readonly Address[]): Rewriting[] {
  const kept = new Map(addresses.flatMap(({ kept: one }) => (one ? [[one.name, one] as const] : [])));
  const steps = [...kept.values()].flatMap(({ name, puts }) => puts.map((put) => keepStep(put, name)));
  return written.map((one, i) => (i ? one : { ...one, steps: [...one.steps, ...steps] }));
}

/** The state as it is named at the place of a change. */
function storeAt({ uses }: State, { names, statement }: Change): string | undefined {
  const owner = names.above(statement, isClass);
  const use = uses.find(({ file, node }) => {
    if (file !== names.parsed) return false;
    if (node.type === 'Identifier')
      return (
        names.bindings.filter((one) => one.name === node.name).length === 1 &&
        names.bindingOf(node)?.owner === null
      );
    const isOwn = isMember(node) && node.object.type === 'ThisExpression' && owner !== undefined;
    return isOwn && names.above(node, isClass) === owner && isThisOf(names, statement, owner);
  });
  return use && names.parsed.text.slice(rangeOf(use.node).start, rangeOf(use.node).end);
}

/** True if `this` is the object of the class: there are only arrow functions between. */
function isThisOf(names: FileNames, node: Node, owner: Node): boolean {
  let fn = names.functionOf(node);
  while (fn?.type === 'ArrowFunctionExpression') fn = names.functionOf(fn);
  return fn?.type === 'ClassMethod' && !fn.static && names.above(fn, isClass) === owner;
}
