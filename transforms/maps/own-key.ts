import type { Node } from '@babel/types';
import { freeName, namesIn } from '../../src/ast/names.js';
import { statementEnd } from '../../src/ast/statement-end.js';
import { rangeOf } from '../../src/ast/walk.js';
import { isCall, isClass, isFunction, isMember } from '../../src/find/runtime/syntax.js';
import type { FileNames } from '../../src/find/runtime/names.js';
import { programOf } from '../../src/find/runtime/shared.js';
import type { Step } from '../../src/model/step.js';
import { changedInside } from './changed-inside.js';
import { fatesIn } from './copies-check.js';
import type { Fate } from './copies.js';
import { calledBy } from './copies/functions.js';
import { runsAtOnce } from './copies/scopes.js';
import { changeAt, type Change } from './own-key/change.js';
import { type Group, groupsOf, isListed } from './own-key/groups.js';
import { keepsKey, ownKeyOf } from './own-key/field.js';
import { Sources } from './own-key/sources.js';
import { rewriting } from './pattern/emit.js';
import { layoutAt } from './pattern/layout.js';
import { contains } from './pattern/nodes.js';
import type { Rewriting, State, Use } from './state.js';
import { contentsOf } from './stored.js';

type Fates = readonly (readonly [value: Node, fate: Fate])[];

/**
 * `task.done = true;`, where the state keeps each entry under its own id: behind it, the same is done to the entry in the
 * store, by that id. However long ago it was read, nothing that others changed meanwhile is lost.
 * @returns nothing if one of the changes is another one
 */
export function ownKeyWrites(state: State, rewritings: readonly Rewriting[]): Rewriting[] {
  const field = ownKeyOf(state);
  if (field === undefined) return [];
  const values = contentsOf(state);
  if (values.refusals.length) return [];
  const fates = fatesIn(state, rewritings, values.values);
  if (fates.some(([, { escapes }]) => escapes.length)) return [];
  if (!changedInside(state).every(({ node }) => keepsKey(node, field))) return [];
  const held = new Set(fates.flatMap(([, fate]) => [...fate.held]));
  const written = rewritings.flatMap(({ settled }) => settled?.changes ?? []);
  const spots = new Map(
    fates.flatMap(([, { mutations }]) => mutations.map(({ file, node }) => [node, file] as const)),
  );
  const changes: Change[] = [];
  for (const [node, file] of spots) {
    if (written.some((one) => contains(one, node))) continue;
    const names = programOf(state.context).namesOf(file.file);
    const change = names && changeAt(names, node, held);
    if (!change || !keepsKey(node, field) || !isOfEntry(state, change, fates)) return [];
    changes.push(change);
  }
  const all = groupsOf(changes).map((group) => writingOf(state, group, field));
  return all.every((one) => one !== undefined) ? all : [];
}

/** True if what is changed is an entry for sure, and no other copy of one is in use there. */
function isOfEntry(state: State, { names, name, statement }: Change, fates: Fates): boolean {
  const sources = new Sources(state);
  if (!sources.isEntry({ names, node: name })) return false;
  const fn = runnerOf(names, statement);
  const loop = outermostLoop(names, statement, fn);
  const isBehind = (node: Node): boolean => (node.end ?? 0) > ((loop ?? statement).start ?? 0);
  return fates.every(([value, { held }]) => {
    const isSource = [...sources.seen].some((one) => contains(value, one) || one === value);
    return [...held].every((node) => {
      if (!isIn(names, node, fn)) return true;
      if (!isSource) return !isBehind(node);
      // Each call gives copies of its own.
      return !isCall(node) || isBehind(node) || sources.seen.has(node) || !isOfProgram(state, names, node);
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

function writingOf(state: State, group: Group, field: string): Rewriting | undefined {
  const [change] = group;
  const store = storeAt(state, change);
  if (store === undefined) return undefined;
  const uses = group.map(({ names, assignment }): Use => ({
    file: names.parsed,
    node: assignment,
    ancestors: [],
  }));
  return rewriting(
    { file: change.names.parsed, node: change.assignment, ancestors: [] },
    {
      uses,
      steps: [stepBehind(group, store, field)],
      calls: ['update'],
      at: [change.statement],
      reads: false,
      settled: { changes: group.map(({ assignment }) => assignment) },
    },
  );
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

function stepBehind(group: Group, store: string, field: string): Step {
  const { names, statement, name } = group.at(-1) ?? group[0];
  const { parsed: file } = names;
  const { line, inner, semicolon } = layoutAt(file, statement);
  const entry = freeName(namesIn(file), ['entry', 'value', 'current']);
  const members = new Set(group.map(({ property }) => `${property}: ${name.name}.${property}`));
  const change = `${entry} && { ...${entry}, ${[...members].join(', ')} }`;
  const call = `await ${store}.update(${name.name}.${field}, (${entry}) => ${change})`;
  const { start } = rangeOf(statement);
  const after = statementEnd(file.text, statement);
  if (!isListed(group[0])) {
    const own = { start, end: after };
    return { file: file.file, ...own, pieces: ['{', inner, own, inner, call, semicolon, line, '}'] };
  }
  const end = after + (/^[ \t]*\/\/[^\r\n]*/.exec(file.text.slice(after))?.[0].length ?? 0);
  return { file: file.file, start: end, end, pieces: [line, call, semicolon] };
}
