import type { Node } from '@babel/types';
import { walk } from '../../ast/walk.js';
import { isFunction, keyName, nameOf, type Fn, type FunctionNode } from './functions.js';
import type { At, View } from './view.js';

/** Methods that the language calls by itself, and takes what they return as it is. */
const PROTOCOLS = new Set(['toJSON', 'toString', 'valueOf', 'toLocaleString']);

/** The code of the reason why a function cannot become async, if there is one. */
export function whyNotAsync(view: View, fn: Fn): string | undefined {
  const { node } = fn;
  if ('kind' in node) {
    if (node.kind === 'constructor') return 'constructor';
    if (node.kind === 'get') return 'getter';
    if (node.kind === 'set') return 'setter';
  }
  if (node.returnType && isPredicate(node.returnType)) return 'type-guard';
  if (isProtocol(view, fn)) return 'sync-protocol';
  if (isForTemplates(view, fn)) return 'template-helper';
  if (hasUnknownDecorator(view, fn)) return 'unknown-decorator';
  return returnsMarkup(node) ? 'render-sync' : undefined;
}

/** `x is T`, `asserts x` */
function isPredicate(annotation: Node): boolean {
  return 'typeAnnotation' in annotation && (annotation.typeAnnotation as Node).type === 'TSTypePredicate';
}

function isProtocol(view: View, { file, node }: Fn): boolean {
  const parent = view.parent(node);
  const owner = 'key' in node ? node : parent;
  if (owner && 'key' in owner && 'computed' in owner && owner.computed)
    return view.textOf({ file, node: owner.key }).startsWith('Symbol.');
  return PROTOCOLS.has(nameOf(view, node) ?? '') || isTrap(view, node);
}

/** `app.locals.price = (x) => …`: templates call it. */
function isForTemplates(view: View, { file, node }: Fn): boolean {
  const parent = view.parent(node);
  return (
    parent?.type === 'AssignmentExpression' && /\.locals\.\w+$/.test(view.textOf({ file, node: parent.left }))
  );
}

/** A trap of a proxy, or a getter that `Object.defineProperty` makes. */
function isTrap(view: View, node: FunctionNode): boolean {
  const property = 'key' in node ? node : view.parent(node);
  const literal = property && view.parent(property);
  const call = literal && view.parent(literal);
  if (!property || literal?.type !== 'ObjectExpression' || !call) return false;
  if (call.type === 'NewExpression')
    return call.callee.type === 'Identifier' && call.callee.name === 'Proxy' && call.arguments[1] === literal;
  const isDefinition =
    call.type === 'CallExpression' &&
    call.callee.type === 'MemberExpression' &&
    keyName(call.callee.property, call.callee.computed) === 'defineProperty';
  return isDefinition && 'key' in property && ['get', 'set'].includes(keyName(property.key, false) ?? '');
}

/** Decorators of Nest and of what comes with it wait for promises; what others do with a method is not known. */
function hasUnknownDecorator(view: View, { file, node }: Fn): boolean {
  const decorators = 'decorators' in node ? (node.decorators ?? []) : [];
  return decorators.some(({ expression }) => {
    const name = expression.type === 'CallExpression' ? expression.callee : expression;
    return !isOfFramework(view, { file, node: name }) && !isMadeOfThese(view, { file, node: name });
  });
}

function isOfFramework(view: View, at: At): boolean {
  const origin = view.originOf(at);
  return (
    origin.kind === 'module' && /^(@nestjs\/|type-graphql$|routing-controllers$|tsoa$)/.test(origin.module)
  );
}

/** `const Roles = (...roles) => SetMetadata('roles', roles)`: it gives what a function of the framework gives. */
function isMadeOfThese(view: View, at: At): boolean {
  const origin = view.originOf(at);
  const found = origin.kind === 'value' ? view.at(origin) : undefined;
  if (!found || !isFunction(found.node)) return false;
  const { body } = found.node as { body: Node };
  const only = body.type === 'BlockStatement' && body.body.length === 1 ? body.body[0] : undefined;
  const returned = only?.type === 'ReturnStatement' ? only.argument : body;
  return (
    returned?.type === 'CallExpression' && isOfFramework(view, { file: found.file, node: returned.callee })
  );
}

/** A component: React on a server renders at once. */
function returnsMarkup(fn: FunctionNode): boolean {
  if (isMarkup(fn.body)) return true;
  let found = false;
  walk(fn.body, (node) => {
    if (isFunction(node)) return false;
    if (node.type === 'ReturnStatement' && node.argument && isMarkup(node.argument)) found = true;
    return !found;
  });
  return found;
}

function isMarkup({ type }: Node): boolean {
  return type === 'JSXElement' || type === 'JSXFragment';
}
