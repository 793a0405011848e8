import type { Node } from '@babel/types';
import type { Binding } from '../../src/find/runtime/names.js';
import { isTested } from '../../src/ast/tested.js';
import { programOf } from '../../src/find/runtime/shared.js';
import { isCall, isFunction, isMember, type Member, nameOfKey } from '../../src/find/runtime/syntax.js';
import type { FindContext, Use as Mention } from '../../src/model/transform.js';
import { callersOf } from './copies/callers.js';
import { mutates } from './copies/methods.js';
import { runsAtOnce } from './copies/scopes.js';
import { above, type Spot } from './operations/around.js';
import { isShown } from './operations/snapshot.js';
import type { Use } from './state.js';

type Found = Use & { mention: Mention };

/** Variables of functions, and parameters, that have a copy of the state from now on. */
export interface Copied {
  locals: Set<Binding>;
  /** Where the copy is made: the state by its own name. */
  exits: Use[];
}

/**
 * `const all = list();`, `let shown = items;`, `log(items)`: a variable that lives as long as a call and is only read may have
 * a copy in place of the state.
 * @param others uses that are not the state by its own name
 * @param found every mention of the state
 * @param isExact whether a mention is the state and nothing else
 * @returns nothing if one of the uses is something else, or if such a variable is kept, compared or read later
 */
export function copiedLocals(
  context: FindContext,
  others: readonly Use[],
  found: readonly Found[],
  isExact: (use: Use) => boolean,
): Copied | undefined {
  const locals = new Set<Binding>();
  const exits = new Map<Node, Use>();
  const todo = others.map((use) => bindingOf(context, use));
  for (let binding = todo.pop(); binding || todo.length; binding = todo.pop()) {
    if (!binding || !isLocal(binding)) return undefined;
    if (locals.has(binding)) continue;
    locals.add(binding);
    const sources = found.filter((one) => givesTo(context, one, binding));
    if (!sources.length || !binding.references.every((one) => isRead(found, binding, one))) return undefined;
    for (const one of sources) {
      if (isCall(one.node)) continue;
      if (isExact(one)) exits.set(one.node, one);
      else todo.push(bindingOf(context, one));
    }
  }
  return others.length && todo.length === 0 ? { locals, exits: [...exits.values()] } : undefined;
}

export function bindingOf(
  context: FindContext,
  { file, node }: Pick<Use, 'file' | 'node'>,
): Binding | undefined {
  return node.type === 'Identifier' ? programOf(context).namesOf(file.file)?.bindingOf(node) : undefined;
}

/** A variable or parameter with a plain name, seen only by code that runs before its function ends. */
function isLocal({ names, node, declaration, owner, kind, references }: Binding): boolean {
  if (owner === null || !/^(?:const|let|var|param)$/.test(kind)) return false;
  const isPlain =
    kind === 'param'
      ? isFunction(owner) && owner.params.includes(node)
      : declaration.type === 'VariableDeclarator' && declaration.id === node;
  return isPlain && references.every((one) => runnerOf(names, one) === owner);
}

function runnerOf(names: Binding['names'], node: Node): Node | null {
  let fn = names.functionOf(node);
  while (fn && runsAtOnce({ names, node: fn })) {
    const outer = names.functionOf(fn);
    if (!outer) break;
    fn = outer;
  }
  return fn;
}

/** `binding = state`, `const binding = await state()`, `f(state)` of its parameter. */
function givesTo(context: FindContext, found: Found, binding: Binding): boolean {
  if (found.file.file !== binding.names.file && binding.kind !== 'param') return false;
  const { node, parent } = valueOf(found);
  if (!parent) return false;
  if (parent.type === 'VariableDeclarator') return parent.init === node && parent.id === binding.node;
  if (parent.type === 'AssignmentExpression')
    return (
      parent.operator === '=' && parent.right === node && binding.references.includes(parent.left as never)
    );
  if (!isCall(parent) || binding.kind !== 'param' || !isFunction(binding.owner ?? undefined)) return false;
  const index = parent.arguments.indexOf(node as never);
  const fn = binding.owner as Node & { params: Node[] };
  if (index < 0 || fn.params.indexOf(binding.node) !== index) return false;
  return callersOf(context, { names: binding.names, node: fn }).some(
    ({ call, argument, sure }) => sure && argument === undefined && call === parent,
  );
}

/** What a value is put through unchanged: `c ? state : []`, `await state`, `state as T`. */
function valueOf(use: Use): Spot {
  let spot = above(use, 0);
  for (let level = 1; spot.parent && isPassing(spot.parent, spot.node); level++) spot = above(use, level);
  return spot;
}

function isPassing(parent: Node, node: Node): boolean {
  if (parent.type === 'ConditionalExpression') return parent.test !== node;
  return /^(?:LogicalExpression|AwaitExpression|ParenthesizedExpression|TS\w+Expression)$/.test(parent.type);
}

/** A copy does as well: it is read, shown, walked over, tested, or given to another such variable. */
function isRead(found: readonly Found[], binding: Binding, reference: Node): boolean {
  const { names } = binding;
  const ancestors: Node[] = [];
  for (let at = names.parentOf(reference); at; at = names.parentOf(at)) ancestors.unshift(at);
  const use = { file: names.parsed, node: reference, ancestors };
  const { node, parent } = valueOf(use);
  if (!parent) return false;
  if (isMember(parent)) return parent.object === node && !isChanged(names, parent);
  if (parent.type === 'AssignmentExpression' && parent.left === node) return parent.operator === '=';
  if (parent.type === 'VariableDeclarator') return parent.init === node && parent.id.type === 'Identifier';
  if (parent.type === 'AssignmentExpression') return parent.left.type === 'Identifier';
  if (/^(?:For(?:Of|In)|Return)Statement$/.test(parent.type)) return true;
  if (isTested(node, parent) || parent.type === 'UnaryExpression') return true;
  if (parent.type === 'SpreadElement' || isShown(above(use, 0))) return true;
  // An argument of a function of the program: its parameter is another such variable.
  return isCall(parent) && found.some((one) => one.node === reference && one.mention.role === 'alias');
}

/** `list.push(x)`, `list[0] = x`, `delete list[0]`, `list.length--`: the copy would be changed, and not the state. */
function isChanged(names: Binding['names'], member: Member): boolean {
  const parent = names.parentOf(member);
  if (isCall(parent)) return parent.callee === member && mutates(nameOfKey(member) ?? 'push');
  if (parent?.type === 'AssignmentExpression') return parent.left === member;
  const isDeleted = parent?.type === 'UnaryExpression' && parent.operator === 'delete';
  return isDeleted || parent?.type === 'UpdateExpression' || /Pattern$/.test(parent?.type ?? '');
}
