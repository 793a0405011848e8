import type { Node } from '@babel/types';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import { namesState } from './changed-state.js';
import { declares, type Effects } from './effects.js';
import { isAskedFor, isFarField } from './others-entries.js';
import { isOwnHandle } from './own-handle.js';
import { bindingOf, isStartUp } from './program.js';
import { type Call, ancestorsOf, calleeName, isCall, isFunction, parentOf, receiverOf } from './syntax.js';

/** True if what a timer does later matters to others than the code that has set it. */
export function isLeft(context: FindContext, file: ParsedFile, timer: Call, work: Effects): boolean {
  const around = [...ancestorsOf(file, timer)].filter(isFunction);
  const removals = work.removals.filter((one) => !isOwnHandle(file, timer, one));
  const isOfOthers =
    removals.some((node) => isFarField(node) || isAskedFor(file, node)) || namesState(context, removals);
  // An entry that waits, with a function for the end of its time, is work, whosever function that is.
  const isAwaited = work.removals.some((one) => isCall(one) && !isOfCode(one, around));
  const isWorking =
    work.writes.filter((one) => !isOfTask(context, file, one)).length +
      work.calls.filter((one) => isLasting(one) && (isAwaited || !isLocalFunction(one, around))).length >
    0;
  return isOfOthers || (isWorking && touchesFields(work));
}

/** `let timedOut = false; setTimeout(() => { timedOut = true; … })`: a variable of one run of a function, seen by that. */
function isOfTask(context: FindContext, file: ParsedFile, write: Node): boolean {
  const target =
    write.type === 'AssignmentExpression'
      ? write.left
      : write.type === 'UpdateExpression'
        ? write.argument
        : undefined;
  const binding = target?.type === 'Identifier' ? bindingOf(context, file.file, target) : undefined;
  const owner = binding?.owner;
  if (!binding || !owner || isStartUp(context, file, binding.node)) return false;
  return !binding.references.some((one) => isForOthers(file, one, owner));
}

/** `return { isOpen: () => open }`, `room.isOpen = () => open`: who gets the object sees the variable later. */
function isForOthers(file: ParsedFile, name: Node, owner: Node): boolean {
  for (const one of ancestorsOf(file, name)) {
    if (one === owner) return false;
    const parent = isFunction(one) ? parentOf(file, one) : undefined;
    const isKept =
      one.type === 'ObjectMethod' ||
      (parent && /^(?:ObjectProperty|AssignmentExpression|ReturnStatement)$/.test(parent.type));
    if (isKept) return true;
  }
  return false;
}

/** A function that the code around the timer declares or gets: what it does is an affair of that code. */
function isLocalFunction({ callee }: Call, around: readonly Node[]): boolean {
  return callee.type === 'Identifier' && around.some((one) => declares(one, callee.name));
}

/** True if what a method is called of is declared by the code around. */
function isOfCode(call: Call, around: readonly Node[]): boolean {
  const receiver = receiverOf(call);
  return receiver?.type === 'Identifier' && around.some((one) => declares(one, receiver.name));
}

function isLasting(call: Call): boolean {
  return !/^(emit|send|write|end|close|destroy|disconnect|terminate|abort|kill|exit|reject|resolve|next|json|redirect|status|ping|unref)$/.test(
    calleeName(call) ?? '',
  );
}

function touchesFields(work: { writes: Node[]; removals: Node[]; calls: Node[] }): boolean {
  return (
    work.removals.length > 0 ||
    work.calls.some((call) => isCall(call) && call.type !== 'NewExpression') ||
    work.writes.length > 0
  );
}
