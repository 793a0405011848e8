import type { Node } from '@babel/types';
import { rangeOf } from '../../src/ast/walk.js';
import type { FindContext, Place, Use as Mention } from '../../src/model/transform.js';
import type { Declaration } from './declaration.js';
import { isFunction } from './operations/around.js';
import type { Use } from './state.js';

/**
 * True if a use means the state and nothing else: its own name, an import of it, a constant or a property that holds it,
 * a parameter that every caller gives it to. A name that means the state only sometimes cannot become a store.
 */
export function isExactly(
  context: FindContext,
  declaration: Declaration,
  use: Use,
  mentions: readonly Mention[],
): boolean {
  if (isOwnName(context, declaration, use)) return true;
  const origin = context.resolver.originOf(use.file.file, rangeOf(use.node));
  const { initial, file } = declaration;
  if (origin.kind === 'value') {
    const isSame = initial && origin.start === rangeOf(initial).start && origin.end === rangeOf(initial).end;
    return origin.file === file.file && isSame === true;
  }
  return origin.kind === 'unknown' && origin.why === 'parameter' && isOnlyArgument(context, use, mentions);
}

function isOwnName(context: FindContext, { file, name, node }: Declaration, use: Use): boolean {
  const at = nameOf(use.node);
  if (!at) return false;
  const text = use.file.text.slice(at.start, at.end);
  if (node.type !== 'VariableDeclarator') return text === name.text && use.node.type !== 'Identifier';
  const references = context.resolver.referencesOf(file.file, name);
  return references.some((one) => isPlace(one, { file: use.file.file, ...at }));
}

/** `carts` of `carts`, `store.carts` and `this.#carts`. */
function nameOf(node: Node): { start: number; end: number } | undefined {
  if (node.type === 'Identifier')
    return { start: rangeOf(node).start, end: rangeOf(node).start + node.name.length };
  if (
    /^(?:Optional)?MemberExpression$/.test(node.type) &&
    'property' in node &&
    !('computed' in node && node.computed)
  )
    return rangeOf(node.property);
  return undefined;
}

/** True if every call of the function hands the state to the parameter. */
function isOnlyArgument(
  context: FindContext,
  { file, node, ancestors }: Use,
  mentions: readonly Mention[],
): boolean {
  if (node.type !== 'Identifier') return false;
  const fn = ancestors.findLast(
    (one) =>
      isFunction(one) &&
      paramsOf(one).some((param) => param.type === 'Identifier' && param.name === node.name),
  );
  if (!fn) return false;
  const index = paramsOf(fn).findIndex((param) => param.type === 'Identifier' && param.name === node.name);
  const { calls, unresolved } = context.resolver.callsOf(file.file, functionName(fn));
  // Its type would have to change as well.
  if (hasType(paramsOf(fn)[index])) return false;
  if (unresolved.length || calls.some(({ role }) => role === 'callback' || role === 'reference'))
    return false;
  return calls.every((call) => {
    if (call.role !== 'call') return true;
    if (!call.call || call.via) return false;
    const at = context.nodeAt(call.file, call.call)?.node;
    const argument = at && 'arguments' in at ? at.arguments[index] : undefined;
    return (
      argument !== undefined &&
      mentions.some((one) =>
        isPlace({ file: one.file, ...one.expression }, { file: call.file, ...rangeOf(argument) }),
      )
    );
  });
}

function hasType(param: Node | undefined): boolean {
  return param?.type === 'Identifier' && param.typeAnnotation !== null && param.typeAnnotation !== undefined;
}

function paramsOf(fn: Node): Node[] {
  return 'params' in fn && Array.isArray(fn.params) ? fn.params : [];
}

function functionName(fn: Node): { start: number; end: number } {
  const named = ('id' in fn && fn.id) || ('key' in fn && fn.key);
  return named && typeof named === 'object' && 'type' in named ? rangeOf(named) : rangeOf(fn);
}

function isPlace(one: Place, other: Place): boolean {
  return one.file === other.file && one.start === other.start && one.end === other.end;
}
