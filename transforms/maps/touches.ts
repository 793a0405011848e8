import type { Node } from '@babel/types';
import { callsOf } from '../../src/find/runtime/calls.js';
import type { FileNames, Place } from '../../src/find/runtime/names.js';
import type { Program } from '../../src/find/runtime/program.js';
import { type FunctionNode, isCall, isMember, nameOfKey } from '../../src/find/runtime/syntax.js';
import { mutates } from './copies/methods.js';
import { add, reached } from './near-waits.js';

/** A place where a state is looked at or changed: by its name, or by the call of a function that does so. */
export interface Touch extends Place {
  /** What changes it: around its name, or the call. */
  change: Node | undefined;
  /**
   * What was there decides something in the function of this place. What a called function looks at and changes itself is one
   * step for its callers: only what it tells and leaves alone is a look there.
   */
  isLook: boolean;
  /** The function around. */
  by: FunctionNode | null;
  /** The function that is called here. */
  called?: FunctionNode;
}

/** Every place that touches a state, from those with its name on. */
export function touchesOf(program: Program, names: FileNames, mentions: readonly Node[]): Touch[] {
  const touches: Touch[] = mentions.map((node) => ({
    ...{ names, node, change: changeAt(names, node) },
    ...{ isLook: !isOnlyChange(names, node), by: names.functionOf(node) },
  }));
  const known = new Set<FunctionNode>();
  for (const { names: file, by } of touches) {
    if (!by || known.has(by)) continue;
    known.add(by);
    for (const call of callsAsTouches(program, file, by)) touches.push(call);
  }
  const changing = functionsWith(touches, ({ change }) => change !== undefined);
  const looking = functionsWith(touches, ({ isLook }) => isLook);
  return touches.map((touch) => {
    const { called, node } = touch;
    if (!called) return touch;
    const isChange = changing.has(called);
    return { ...touch, change: isChange ? node : undefined, isLook: !isChange && looking.has(called) };
  });
}

const byCalled = new WeakMap<Program, Map<FunctionNode, readonly Touch[]>>();

/** The calls of a function. In a large program many states are touched by way of the same ones. */
function callsAsTouches(program: Program, names: FileNames, called: FunctionNode): readonly Touch[] {
  let calls = byCalled.get(program);
  if (!calls) byCalled.set(program, (calls = new Map<FunctionNode, readonly Touch[]>()));
  let found = calls.get(called);
  if (!found) {
    found = callsOf(program, names, called).map((call) => ({
      ...{ ...call, change: undefined, isLook: false },
      ...{ by: call.names.functionOf(call.node), called },
    }));
    calls.set(called, found);
  }
  return found;
}

/** The functions with such a place, and those that call one of them. */
export function functionsWith(
  touches: readonly Touch[],
  isSuch: (touch: Touch) => boolean,
): Set<FunctionNode> {
  const callers = new Map<FunctionNode, FunctionNode[]>();
  for (const { by, called } of touches) if (by && called) add(callers, called, by);
  const such = touches.flatMap((touch) => (touch.by && isSuch(touch) ? [touch.by] : []));
  return reached(such, (fn) => callers.get(fn) ?? []);
}

/** What changes a state: `m.set(…)`, `list.push(…)`, `o[k] = …`, `last = …`, `n++`, `delete o[k]`. */
export function changeAt(names: FileNames, mention: Node): Node | undefined {
  let node = mention;
  let parent = names.parentOf(node);
  while (isMember(parent) && parent.object === node) {
    const outer = names.parentOf(parent);
    if (isCall(outer) && outer.callee === parent) return mutates(nameOfKey(parent) ?? '') ? outer : undefined;
    [node, parent] = [parent, outer];
  }
  const isSet =
    (parent?.type === 'AssignmentExpression' && parent.left === node) ||
    parent?.type === 'UpdateExpression' ||
    (parent?.type === 'UnaryExpression' && parent.operator === 'delete');
  return isSet ? parent : undefined;
}

/** True for a change as a statement: it tells nothing about what was there. */
function isOnlyChange(names: FileNames, mention: Node): boolean {
  const change = changeAt(names, mention);
  return change !== undefined && names.parentOf(change)?.type === 'ExpressionStatement';
}
