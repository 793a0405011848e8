import type { Node } from '@babel/types';
import { definitionOf } from '../../../src/find/runtime/definition.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import type { FileNames } from '../../../src/find/runtime/names.js';
import type { Place } from '../../../src/find/runtime/program.js';
import { packagePath } from '../../../src/find/runtime/stands-for.js';
import { type Call, isCall, isFunction, isMember } from '../../../src/find/runtime/syntax.js';
import { nameRange } from '../../../src/ast/names.js';
import { rangeOf } from '../../../src/ast/walk.js';
import type { FindContext, Place as Range } from '../../../src/model/transform.js';

/** A call that runs a function of the program. */
export interface Caller {
  /** The call, as an expression of its file. */
  place: Place;
  call: Call;
  /** The function is an argument there, with this index: something outside of the program, or unknown, calls it. */
  argument?: number;
  /** False where nothing but the name says that it is this function. */
  sure: boolean;
}

const known = new WeakMap<FindContext, Map<Node, Caller[]>>();

/** Every call of the program that can reach a function. */
export function callersOf(context: FindContext, fn: Place): Caller[] {
  let answers = known.get(context);
  if (!answers) known.set(context, (answers = new Map<Node, Caller[]>()));
  let callers = answers.get(fn.node);
  if (!callers) answers.set(fn.node, (callers = ask(context, fn)));
  return callers;
}

function ask(context: FindContext, { names, node }: Place): Caller[] {
  const { calls, unresolved } = context.resolver.callsOf(names.file, askedRange(names, node));
  const sure = calls.flatMap((one) => {
    if (one.via === 'inside wrapper') return [];
    if (one.role === 'call' && one.call) return callAt(context, one.call, undefined, true);
    if (one.role !== 'callback' || !one.call) return [];
    return callAt(context, one.call, one.expression, true);
  });
  return [...sure, ...unresolved.flatMap((one) => callOfName(context, one))];
}

/** The name of a function if it has one: with `export` or a decorator, the range of the whole is another in TypeScript. */
function askedRange(names: FileNames, node: Node): { start: number; end: number } {
  if ('id' in node && node.id && isFunction(node) && node.type === 'FunctionDeclaration')
    return nameRange(node.id);
  if (/Method$/.test(node.type) && 'key' in node && !('computed' in node && node.computed))
    return rangeOf(node.key);
  const parent = names.parentOf(node);
  return rangeOf(
    parent?.type === 'ExportDefaultDeclaration' && node.type === 'FunctionDeclaration' ? parent : node,
  );
}

function callAt(
  context: FindContext,
  { file, ...range }: Range,
  callback: { start: number; end: number } | undefined,
  sure: boolean,
): Caller[] {
  const node = context.nodeAt(file, range)?.node;
  const names = programOf(context).namesOf(file);
  if (!names || !isCall(node)) return [];
  const place = { names, node };
  if (!callback) return [{ place, call: node, sure }];
  const argument = node.arguments.findIndex(
    (one) => (one.start ?? 0) <= callback.start && callback.end <= (one.end ?? 0),
  );
  return argument < 0 ? [] : [{ place, call: node, argument, sure }];
}

/** `x.name(…)` where nothing is known about `x`. */
function callOfName(context: FindContext, { file, start, end }: Range): Caller[] {
  const names = programOf(context).namesOf(file);
  const name = context.nodeAt(file, { start, end })?.node;
  const member = name && names?.parentOf(name);
  const node = member && names?.parentOf(member);
  if (!names || !isMember(member) || !isCall(node) || node.callee !== member) return [];
  if (isOfPackage(context, { names, node: member.object })) return [];
  return [{ place: { names, node }, call: node, sure: false }];
}

/** What a package exports has functions of the package only, unlike what its functions give back. */
function isOfPackage(context: FindContext, receiver: Place): boolean {
  const path = packagePath(definitionOf(programOf(context), receiver));
  return path !== undefined && !path.includes('()') && !path.includes('new');
}
