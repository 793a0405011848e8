import type { Node } from '@babel/types';
import { rangeOf } from '../../ast/walk.js';
import { isFunction, keyName } from './functions.js';
import { isMember } from './promise-position.js';
import type { At, View } from './view.js';

/**
 * True for the `id` of `({ id }) => …` that is only read as data: printed, compared, taken apart, used as a key. Whatever
 * it may be, it is not called there.
 */
export function isOnlyData(view: View, { file, node }: At): boolean {
  const property = view.parent(node);
  if (property?.type !== 'ObjectProperty' || property.value.type !== 'Identifier') return false;
  const pattern = view.parent(property);
  const owner = pattern?.type === 'ObjectPattern' ? view.parent(pattern) : undefined;
  if (!owner || !isFunction(owner)) return false;
  const places = view.context.resolver.referencesOf(file, rangeOf(property.value));
  const uses = places.flatMap((place) => view.at(place) ?? []);
  return uses.every((use) => view.around(use.node).includes(property) || isData(view, use.node));
}

function isData(view: View, node: Node): boolean {
  const parent = view.parent(node);
  if (!parent) return false;
  if (isMember(parent)) return parent.property === node || !isCalling(parent);
  return /^(TemplateLiteral|BinaryExpression|UnaryExpression)$/.test(parent.type) || isKey(parent, node);
}

/** `id.call()` */
function isCalling(member: { property: Node; computed?: boolean }): boolean {
  const name = keyName(member.property, member.computed === true);
  return name === undefined || /^(call|apply|bind)$/.test(name);
}

/** `notes.get(id)`, `notes.set(id, text)`, `String(id)` */
function isKey(call: Node, node: Node): boolean {
  if (call.type !== 'CallExpression' || call.arguments[0] !== node) return false;
  const { callee } = call;
  if (callee.type === 'Identifier') return /^(String|Number|Boolean|parseInt|parseFloat)$/.test(callee.name);
  return isMember(callee) && /^(get|set|has|delete)$/.test(keyName(callee.property, callee.computed) ?? '');
}
