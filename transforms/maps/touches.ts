import type { Node } from '@babel/types';
import { callsOf } from '../../src/find/runtime/calls.js';
import type { FileNames, Place } from '../../src/find/runtime/names.js';
import type { Program } from '../../src/find/runtime/program.js';
import { type FunctionNode, isCall, isMember, nameOfKey } from '../../src/find/runtime/syntax.js';
import { mutates } from './copies/methods.js';

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
    for (const call of callsOf(program, file, by))
      touches.push({
        ...call,
        change: undefined,
        isLook: false,
        by: call.names.functionOf(call.node),
        called: by,
      });
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

/** The functions with such a place, and those that call one of them. */
export function functionsWith(
  touches: readonly Touch[],
  isSuch: (touch: Touch) => boolean,
): Set<FunctionNode> {
  const found = new Set<FunctionNode>();
  const callers = new Map<FunctionNode, FunctionNode[]>();
  const todo: FunctionNode[] = [];
  for (const touch of touches) {
    const { by, called } = touch;
    if (!by) continue;
    if (isSuch(touch)) todo.push(by);
    if (!called) continue;
    const known = callers.get(called);
    if (known) known.push(by);
    else callers.set(called, [by]);
  }
  for (let fn = todo.pop(); fn; fn = todo.pop()) {
    if (found.has(fn)) continue;
    found.add(fn);
    todo.push(...(callers.get(fn) ?? []));
  }
  return found;
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
