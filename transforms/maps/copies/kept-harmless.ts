import type { Node } from '@babel/types';
import { walk } from '../../../src/ast/walk.js';
import type { Binding } from '../../../src/find/runtime/names.js';
import type { Place } from '../../../src/find/runtime/program.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import { isCall, isMember, nameOfKey, pathOf, unwrapped } from '../../../src/find/runtime/syntax.js';
import type { FindContext } from '../../../src/model/transform.js';
import { sameCode } from '../pattern/same.js';
import type { State } from '../state.js';
import { Kinds } from '../stored/expressions.js';
import type { Spot } from './fate.js';

/**
 * True if what is kept at a place makes no difference, though objects of the state are changed in place: it is a text or
 * number, it takes the place of what it was made of, or it lies deeper than anything that is ever changed.
 * @param mutations all places of the program that change something in an entry
 */
export function isHarmlessKept(state: State, spot: Spot, mutations: readonly Spot[]): boolean {
  const names = programOf(state.context).namesOf(spot.file.file);
  const parent = names?.parentOf(spot.node);
  if (!names || !parent) return false;
  if (parent.type === 'AssignmentExpression' && parent.left === spot.node && parent.operator === '=')
    return isRenewed(spot.node, parent.right) || isPrimitive(state, { names, node: parent.right });
  // Of `{ ...defaults }` only what lies in its members is shared.
  if (parent.type === 'SpreadElement' || (isCall(parent) && pathOf(parent.callee) === 'Object.assign'))
    return mutations.every((one) => depthOfChange(state, one) === 0);
  const call = isMember(parent) ? names.parentOf(parent) : undefined;
  if (!isCall(call) || !isMember(parent) || !/^(?:push|unshift)$/.test(nameOfKey(parent) ?? '')) return false;
  return call.arguments.every((one) => isBelow(state, { names, node: one }, mutations));
}

/** `room.users = room.users.filter(…)` */
function isRenewed(target: Node, value: Node): boolean {
  const call = unwrapped(value);
  if (!isCall(call) || !isMember(call.callee)) return false;
  const isSame = /^(?:filter|slice|sort|reverse|toSorted|toReversed)$/.test(nameOfKey(call.callee) ?? '');
  return isSame && sameCode(unwrapped(call.callee.object), target);
}

/** By what it is, or since all that the program puts under the name is a text or number. */
function isPrimitive(state: State, place: Place): boolean {
  const kinds = new Kinds(state.context);
  return leavesOf(place.node).every((node) => {
    if (kinds.kindOf({ names: place.names, node }).is === 'primitive') return true;
    const name = isMember(node) ? nameOfKey(node) : null;
    return name !== null && isPrimitiveName(state, place, name, kinds);
  });
}

function isPrimitiveName(state: State, { names }: Place, name: string, kinds: Kinds): boolean {
  const program = programOf(state.context);
  const assigned = program.membersNamed(names, name).flatMap((one): Place[] => {
    const parent = one.names.parentOf(one.node);
    const isSet = parent?.type === 'AssignmentExpression' && parent.left === one.node;
    return isSet ? [{ names: one.names, node: parent.right }] : [];
  });
  const written = propertiesOf(state.context).get(name) ?? [];
  const values = [...assigned, ...written].flatMap((one) =>
    leavesOf(one.node).map((node) => ({ names: one.names, node })),
  );
  const isSameName = ({ node }: Place): boolean => isMember(node) && nameOfKey(node) === name;
  return written.length > 0 && values.every((one) => isSameName(one) || kinds.kindOf(one).is === 'primitive');
}

const known = new WeakMap<FindContext, Map<string, Place[]>>();

/** The values of the properties in all object literals, by their names. */
function propertiesOf(context: FindContext): Map<string, Place[]> {
  let index = known.get(context);
  if (index) return index;
  index = new Map();
  for (const { file } of context.project.files) {
    const names = programOf(context).namesOf(file);
    if (names)
      walk(names.parsed.tree.program, (node) => {
        const key = node.type === 'ObjectProperty' ? nameOfKey(node) : null;
        if (key === null || node.type !== 'ObjectProperty') return;
        const values = index?.get(key);
        if (values) values.push({ names, node: node.value });
        else index?.set(key, [{ names, node: node.value }]);
      });
  }
  known.set(context, index);
  return index;
}

/** `b` and `null` of `a.b || null`. */
function leavesOf(value: Node): Node[] {
  const node = unwrapped(value);
  if (node.type === 'LogicalExpression') return [...leavesOf(node.left), ...leavesOf(node.right)];
  if (node.type === 'ConditionalExpression')
    return [...leavesOf(node.consequent), ...leavesOf(node.alternate)];
  return [node];
}

/** An object that is made here and put into a list of an entry, where nothing so deep is ever changed. */
function isBelow(state: State, { names, node }: Place, mutations: readonly Spot[]): boolean {
  const binding = node.type === 'Identifier' ? names.bindingOf(node) : undefined;
  const { declaration } = binding ?? {};
  const isMade = declaration?.type === 'VariableDeclarator' && declaration.init?.type === 'ObjectExpression';
  if (!binding || !isMade) return false;
  const depths = binding.references.map((one) => depthOfPut(state, binding, one));
  const changed = mutations.map((one) => depthOfChange(state, one));
  const put = depths.filter((one) => one !== undefined);
  return put.length > 0 && Math.min(...put) > Math.max(...changed);
}

/** How deep in an entry a variable is put; undefined where it is put into none. */
function depthOfPut(state: State, { names }: Binding, reference: Node): number | undefined {
  const call = names.parentOf(reference);
  if (call?.type === 'AssignmentExpression' && call.right === reference) return 0;
  if (!isCall(call) || !isMember(call.callee) || !call.arguments.includes(reference as never))
    return undefined;
  const depth = depthIn(state, { names, node: call.callee.object });
  if (depth !== undefined) return depth + 1;
  return state.uses.some((use) => use.node === call.callee || use.ancestors.includes(call)) ? 0 : undefined;
}

/** How deep in an entry the object is that is changed; for ever where that does not show. */
function depthOfChange(state: State, { file, node }: Spot): number {
  const names = programOf(state.context).namesOf(file.file);
  const target =
    node.type === 'AssignmentExpression'
      ? node.left
      : node.type === 'UpdateExpression' || node.type === 'UnaryExpression'
        ? node.argument
        : undefined;
  const place = target && unwrapped(target);
  const changed = isMember(place)
    ? place.object
    : isCall(node) && isMember(node.callee)
      ? node.callee.object
      : undefined;
  const depth = names && changed ? depthIn(state, { names, node: changed }) : undefined;
  return depth ?? Number.POSITIVE_INFINITY;
}

/** `room` of `const room = rooms.find(…)` is the entry, `room.users` one below. */
function depthIn(state: State, { names, node }: Place): number | undefined {
  const place = unwrapped(node);
  if (isMember(place)) {
    const depth = depthIn(state, { names, node: place.object });
    return depth === undefined ? undefined : depth + 1;
  }
  const binding = place.type === 'Identifier' ? names.bindingOf(place) : undefined;
  const { declaration } = binding ?? {};
  const init =
    declaration?.type === 'VariableDeclarator' && declaration.init ? unwrapped(declaration.init) : place;
  const isEntry = state.uses.some(({ node: use, ancestors }) => {
    const [outer, member] = ancestors.slice(-2);
    if (!isMember(member) || member.object !== use) return false;
    const isItem =
      isCall(outer) && outer === init && /^(?:get|find|findLast|at)$/.test(nameOfKey(member) ?? '');
    return isItem || (member === init && member.computed);
  });
  return isEntry ? 0 : undefined;
}
