import type { Node } from '@babel/types';
import { locate } from '../../src/ast/locate.js';
import { rangeOf, walk } from '../../src/ast/walk.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';
import { scanOf } from './store-uses.js';
import type { Mention } from './store-mentions.js';
import { isFunction, isName, propertyName } from './syntax.js';

/** What an app does with its store that goes otherwise with one on Redis. */
export function storeHazards(context: FindContext, mentions: readonly Mention[]): Reason[] {
  return mentions.flatMap((mention): Reason[] => {
    const { file, node, ancestors } = mention;
    const parent = ancestors.at(-1);
    if (!parent) return [];
    const location = locate(file, rangeOf(parent));
    const scan = scanOf(parent, (object) => object === node);
    if (scan) return [{ code: 'session-store-scan', args: { use: `store.${scan}` }, location }];
    if (parent.type === 'BinaryExpression' && parent.operator === 'instanceof')
      return [{ code: 'session-store-class', args: { use: textOf(mention, parent) }, location }];
    const odd = propertyName(parent) === 'get' && missingSeen(context, mention);
    return odd ? [{ code: 'session-store-missing', args: { use: odd.use }, location }] : [];
  });
}

/** Where the callback of `store.get` makes a difference between `undefined` and `null`, which Redis gives. */
function missingSeen(context: FindContext, mention: Mention): { use: string } | undefined {
  const call = mention.ancestors.at(-2);
  const callback = call?.type === 'CallExpression' ? call.arguments[1] : undefined;
  const fn = callback && functionOf(context, mention.file.file, callback);
  const found = fn?.params[1];
  if (!fn || !found) return undefined;
  if (found.type === 'AssignmentPattern') return { use: textOf(fn.file, found) };
  if (found.type !== 'Identifier') return undefined;
  const seen = telling(fn.node, found.name);
  return seen && { use: textOf(fn.file, seen) };
}

function functionOf(
  context: FindContext,
  file: string,
  callback: Node,
): { node: Node; params: Node[]; file: { text: string } } | undefined {
  const origin = isFunction(callback) ? undefined : context.resolver.originOf(file, rangeOf(callback));
  const where = origin?.kind === 'value' ? origin.file : file;
  const node = origin?.kind === 'value' ? context.nodeAt(where, origin)?.node : callback;
  const parsed = context.parsed(where);
  if (!node || !parsed || !('params' in node) || !Array.isArray(node.params)) return undefined;
  return { node, params: node.params, file: parsed };
}

/** `session === undefined`, `typeof session`, `res.json({ session })` of a name. */
function telling(fn: Node, name: string): Node | undefined {
  let found: Node | undefined;
  walk(fn, (node, ancestors) => {
    if (found) return false;
    const parent = ancestors.at(-1);
    if (!isName(node, name) || !parent) return true;
    const isStrict = parent.type === 'BinaryExpression' && /^[!=]==$/.test(parent.operator);
    if (isStrict || (parent.type === 'UnaryExpression' && parent.operator === 'typeof')) found = parent;
    if (isAnswered(node, ancestors))
      found = ancestors.at(-1)?.type === 'ObjectProperty' ? ancestors.at(-2) : parent;
    return !found;
  });
  return found;
}

/** JSON leaves `undefined` out, and says `null`. */
function isAnswered(node: Node, ancestors: readonly Node[]): boolean {
  const parent = ancestors.at(-1);
  if (parent?.type === 'ObjectProperty')
    return parent.value === node && isAnswered(parent, ancestors.slice(0, -1));
  if (parent?.type === 'ObjectExpression') return isAnswered(parent, ancestors.slice(0, -1));
  if (parent?.type !== 'CallExpression' || !parent.arguments.includes(node as never)) return false;
  return /^(json|send|emit)$/.test(propertyName(parent.callee) ?? '') && !isChecked(ancestors);
}

/** There is a condition around, or a statement before that may leave. */
function isChecked(ancestors: readonly Node[]): boolean {
  const at = ancestors.findLastIndex((one) => isFunction(one));
  const inside = ancestors.slice(at + 1);
  if (inside.some(({ type }) => /^(If|Conditional|Logical)/.test(type))) return true;
  const block = inside.find((one) => one.type === 'BlockStatement');
  return (
    block?.body.some(
      (one) => one.type === 'IfStatement' && /^(Return|Throw|Block)/.test(one.consequent.type),
    ) ?? false
  );
}

function textOf(file: { text: string } | Mention, node: Node): string {
  const { text } = 'text' in file ? file : file.file;
  const { start, end } = rangeOf(node);
  return text.slice(start, end).replace(/\s+/g, ' ').slice(0, 60);
}
