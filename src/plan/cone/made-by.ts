import type { Node } from '@babel/types';
import { boundNames } from '../../ast/names.js';
import { bare, isFunction, placeOf, type FunctionNode } from './functions.js';
import { isMember } from './promise-position.js';
import type { At, View } from './view.js';

/**
 * The package that an object comes from, without `node:`: `express` for `express()`, `router.route('/')` and a parameter
 * of type `Express`, `socket.io` for the socket that a listener gets. Undefined if it is of the program, or not known.
 */
export function madeBy(view: View, at: At, depth = 0): string | undefined {
  const node = bare(at.node);
  if (depth > 8) return undefined;
  const next = (of: Node, file = at.file): string | undefined => madeBy(view, { file, node: of }, depth + 1);
  if (node.type === 'AwaitExpression') return next(node.argument);
  if (node.type === 'ClassDeclaration' || node.type === 'ClassExpression')
    return node.superClass ? next(node.superClass) : undefined;
  const origin = view.originOf({ file: at.file, node });
  if (origin.kind === 'module') return origin.module.replace(/^node:/, '');
  if (isCall(node)) return next(node.callee);
  if (origin.kind === 'value') {
    const value = view.at(origin);
    if (value && value.node !== node && !isFunction(value.node)) return next(value.node, value.file);
  }
  const typed = typeOf(view, node);
  const known = typed && next(typed);
  if (known) return known;
  if (isMember(node)) return next(node.object);
  return node.type === 'Identifier' ? givenBy(view, at.file, node.name, node, depth) : undefined;
}

function isCall(node: Node): node is Node & { callee: Node; arguments: Node[] } {
  return /^(Optional)?CallExpression$|^NewExpression$/.test(node.type);
}

/** The function around that has a parameter of this name. */
function ownerOf(view: View, name: string, from: Node): FunctionNode | undefined {
  return view
    .around(from)
    .filter(isFunction)
    .find(({ params }) => params.flatMap(boundNames).some((one) => one.name === name));
}

/** The name of the type that a parameter is declared with. */
function typeOf(view: View, node: Node): Node | undefined {
  if (node.type !== 'Identifier') return undefined;
  const parameter = ownerOf(view, node.name, node)
    ?.params.flatMap(boundNames)
    .find(({ name }) => name === node.name);
  const annotation = parameter?.typeAnnotation;
  const type = annotation && 'typeAnnotation' in annotation ? annotation.typeAnnotation : undefined;
  if (type?.type !== 'TSTypeReference') return undefined;
  return type.typeName.type === 'TSQualifiedName' ? type.typeName.left : type.typeName;
}

/**
 * What a package hands to a function of the program comes from that package; what the program hands to it comes from
 * where that was made.
 */
function givenBy(view: View, file: string, name: string, from: Node, depth: number): string | undefined {
  const owner = ownerOf(view, name, from);
  if (!owner) return undefined;
  const index = owner.params.findIndex((one) => boundNames(one).some((bound) => bound.name === name));
  const call = view.parent(owner);
  if (call && isCall(call) && (call.arguments as Node[]).includes(owner))
    return madeBy(view, { file, node: call.callee }, depth + 1);
  const { calls } = view.context.resolver.callsOf(file, placeOf(view, { file, node: owner }));
  for (const one of calls) {
    const at = one.call && view.at(one.call);
    if (!at || !isCall(at.node) || one.via !== undefined) continue;
    const source =
      one.role === 'call' ? at.node.arguments[index] : one.role === 'callback' ? at.node.callee : undefined;
    const found = source && madeBy(view, { file: at.file, node: source }, depth + 1);
    if (found) return found;
  }
  return undefined;
}
