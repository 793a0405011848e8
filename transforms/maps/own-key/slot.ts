import type { AssignmentExpression, Node } from '@babel/types';
import type { Binding } from '../../../src/find/runtime/names.js';
import type { Place } from '../../../src/find/runtime/program.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import { isField, isMember, nameOfKey, pathOf, unwrapped } from '../../../src/find/runtime/syntax.js';
import { isTarget } from '../../../src/find/state/targets.js';
import type { FindContext } from '../../../src/model/transform.js';
import { walk } from '../../../src/ast/walk.js';
import { callersOf } from '../copies/callers.js';
import { calledBy } from '../copies/functions.js';
import { isInLibrary } from '../copies/libraries.js';
import { elementParameters } from '../copies/methods.js';
import { isOfFramework, isOfLogin } from './request-names.js';

/** `req.user`: what the program puts on a request, for the handlers behind. */
export interface Slot {
  name: string;
  /** Every place that puts something there. */
  puts: (Place & { node: AssignmentExpression })[];
}

/**
 * The property of a request that an expression stands for, if all that can be there is what the program itself puts there.
 */
export function slotAt(context: FindContext, { names, node }: Place): Slot | undefined {
  const member = unwrapped(node);
  const name = isMember(member) && isSlotName(context, { names, node: member }) ? nameOfKey(member) : null;
  if (name === null) return undefined;
  if (isOfFramework(name) || isOfLogin(context, names.file, name) || isPutUnseen(context, names.file))
    return undefined;
  const puts: Slot['puts'] = [];
  for (const place of programOf(context).membersNamed(names, name)) {
    const parent = place.names.parentOf(place.node);
    if (!parent || !isChangedBy(place, parent)) continue;
    if (parent.type !== 'AssignmentExpression' || parent.operator !== '=') return undefined;
    puts.push({ names: place.names, node: parent });
  }
  return puts.length ? { name, puts } : undefined;
}

/** `req.user`, `res.locals.user`, `ctx.state.user` in a function that gets the request from outside of the program. */
export function isSlotName(context: FindContext, { names, node }: Place): boolean {
  if (!isMember(node) || node.computed || nameOfKey(node) === null) return false;
  const holder = unwrapped(node.object);
  const isRoom = isMember(holder) && !holder.computed && /^(?:locals|state)$/.test(nameOfKey(holder) ?? '');
  const root = isRoom ? unwrapped(holder.object) : holder;
  const binding = root.type === 'Identifier' ? names.bindingOf(root) : undefined;
  return binding !== undefined && isRequest(context, binding);
}

/** A parameter that is never but what a framework hands to a handler, also where one handler passes it on. */
function isRequest(context: FindContext, { kind, names, node }: Binding, depth = 0): boolean {
  const fn = kind === 'param' && depth < 5 ? names.functionOf(node) : null;
  const index = fn && !isField(fn) ? fn.params.indexOf(node) : -1;
  if (!fn || index < 0) return false;
  return callersOf(context, { names, node: fn }).every(({ place, call, argument }) => {
    if (argument !== undefined) return isOutside(context, { names: place.names, node: call.callee });
    const passed = call.arguments[index];
    const binding = passed?.type === 'Identifier' ? place.names.bindingOf(passed) : undefined;
    return binding !== undefined && isRequest(context, binding, depth + 1);
  });
}

/** A function of the program, an array or a promise hands on what the program has. */
function isOutside(context: FindContext, { names, node }: Place): boolean {
  const method = isMember(node) ? (nameOfKey(node) ?? '') : '';
  if (elementParameters(method) || /^(?:then|catch|finally|call|apply|bind)$/.test(method)) return false;
  const called = calledBy(context, { names, node: unwrapped(node) });
  return called.kind !== 'program' || called.callees.every((one) => isInLibrary(context, one.names.file));
}

function isChangedBy({ names, node }: Place, parent: Node): boolean {
  if (parent.type === 'AssignmentExpression') return parent.left === node;
  const isDeleted = parent.type === 'UnaryExpression' && parent.operator === 'delete';
  return isDeleted || parent.type === 'UpdateExpression' || isTarget(names, node, parent);
}

const unseen = new WeakMap<FindContext, string[]>();

/** `Object.assign(req, …)`, `req[name] = …`: anything may be put on a request there. */
function isPutUnseen(context: FindContext, near: string): boolean {
  let files = unseen.get(context);
  if (!files) {
    files = context.project.files.map(({ file }) => file).filter((file) => putsUnseen(context, file));
    unseen.set(context, files);
  }
  const { modules } = programOf(context);
  return files.some((file) => modules.areConnected(file, near));
}

function putsUnseen(context: FindContext, file: string): boolean {
  const names = programOf(context).namesOf(file);
  if (!names) return false;
  const isOnRequest = (node: Node): boolean => {
    const root = unwrapped(node);
    const binding = root.type === 'Identifier' ? names.bindingOf(root) : undefined;
    return binding !== undefined && isRequest(context, binding);
  };
  let found = false;
  walk(names.parsed.tree.program, (node) => {
    const [first] = node.type === 'CallExpression' ? node.arguments : [];
    if (node.type === 'CallExpression' && first)
      found ||= ADDS.test(pathOf(node.callee) ?? '') && isOnRequest(first);
    if (node.type === 'AssignmentExpression' && isMember(node.left) && nameOfKey(node.left) === null)
      found ||= isOnRequest(node.left.object);
    return !found;
  });
  return found;
}

const ADDS = /^Object\.(?:assign|definePropert(?:y|ies))$/;
