import type { Node } from '@babel/types';
import type { FindContext } from '../../model/transform.js';
import { declaredBy } from './program.js';
import { bare, isCall, isFunction, keyOf } from './syntax.js';

/** A node and the file it stands in. */
export interface Placed {
  file: string;
  node: Node;
}

/** What an options object says. `open`: parts of it could not be followed. */
export interface Options {
  values: Map<string, Placed>;
  open: boolean;
}

/** Follows a name to the expression that it stands for; the node itself when it stands for itself or is unknown. */
export function valueOf(context: FindContext, file: string, expression: Node): Placed {
  const node = bare(expression);
  if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return { file, node };
  const found = declaredBy(context, file, node);
  return found ? { file: found.file, node: bare(found.node) } : { file, node };
}

/** Reads an object: literals, names, spreads, `Object.assign`, conditions, functions that return one. */
export function optionsOf(
  context: FindContext,
  file: string,
  expression: Node | undefined,
  depth = 0,
): Options {
  const options: Options = { values: new Map(), open: false };
  if (!expression) return options;
  const { file: where, node } = valueOf(context, file, expression);
  if (depth > 4) return { ...options, open: true };
  if (node.type === 'ObjectExpression') {
    for (const property of node.properties) {
      const key = property.type === 'SpreadElement' ? undefined : keyOf(property);
      if (property.type === 'SpreadElement')
        merge(options, optionsOf(context, where, property.argument, depth + 1));
      else if (key === undefined) options.open = true;
      else
        options.values.set(key, {
          file: where,
          node: property.type === 'ObjectMethod' ? property : property.value,
        });
    }
    return options;
  }
  for (const part of partsOf(node)) merge(options, optionsOf(context, where, part, depth + 1));
  if (!partsOf(node).length && !isNothing(node)) options.open = true;
  return options;
}

/** The expressions whose objects make up a value. */
function partsOf(node: Node): Node[] {
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate];
  if (node.type === 'LogicalExpression') return [node.right];
  const returned = isFunction(node) ? returnedBy(node) : undefined;
  if (returned) return [returned];
  const isAssign =
    isCall(node) &&
    node.callee.type === 'MemberExpression' &&
    'name' in node.callee.property &&
    node.callee.property.name === 'assign';
  return isAssign ? [...node.arguments] : [];
}

/** What a function returns, if it is plain to see. */
export function returnedBy(node: Node): Node | undefined {
  if (!('body' in node) || !node.body || Array.isArray(node.body)) return undefined;
  const body = node.body as Node;
  if (body.type !== 'BlockStatement') return bare(body);
  const last = body.body.findLast(({ type }) => type === 'ReturnStatement');
  return last?.type === 'ReturnStatement' && last.argument ? bare(last.argument) : undefined;
}

export function isNothing(node: Node): boolean {
  return (
    node.type === 'NullLiteral' ||
    (node.type === 'BooleanLiteral' && !node.value) ||
    (node.type === 'Identifier' && node.name === 'undefined')
  );
}

function merge(into: Options, from: Options): void {
  for (const [name, value] of from.values) into.values.set(name, value);
  into.open ||= from.open;
}
