import type { Node } from '@babel/types';
import { programOf } from '../../../src/find/runtime/shared.js';
import { isCall, isMember, nameOfKey } from '../../../src/find/runtime/syntax.js';
import { mutates } from '../copies/methods.js';
import { accessOf, type Access } from '../pattern/access.js';
import { sameCode } from '../pattern/same.js';
import type { State } from '../state.js';
import { putsAt, putsOfInitial } from '../stored/puts.js';

/** True for a change that leaves the key as it is. */
export function keepsKey(change: Node, field: string): boolean {
  if (isCall(change)) return isMember(change.callee) && mutates(nameOfKey(change.callee) ?? '');
  const target =
    change.type === 'AssignmentExpression'
      ? change.left
      : change.type === 'UpdateExpression' || change.type === 'UnaryExpression'
        ? change.argument
        : undefined;
  const name = isMember(target) ? nameOfKey(target) : null;
  return name !== null && name !== field;
}

/** `id`, where everything is put in under its own: `m.set(user.id, user)`, `m.set(id, { id, name })`. */
export function ownKeyOf(state: State): string | undefined {
  if ((state.shape !== 'map' && state.shape !== 'record') || state.borrowed || !isEmpty(state))
    return undefined;
  const fields = new Set<string | undefined>();
  for (const use of state.uses) {
    const names = programOf(state.context).namesOf(use.file.file);
    if (!names || !putsAt(names, use.node).values.length) continue;
    const access = accessOf(use, state);
    fields.add(access?.op === 'set' ? fieldOf(access) : undefined);
  }
  const [field] = fields;
  return fields.size === 1 ? field : undefined;
}

function isEmpty({ initial, shape }: State): boolean {
  if (shape === 'record') return initial?.type === 'ObjectExpression' && !initial.properties.length;
  return initial?.type === 'NewExpression' && !putsOfInitial(initial).values.length;
}

function fieldOf({ key, value }: Access): string | undefined {
  if (!key || 'name' in key || !value) return undefined;
  const { node } = key;
  if (value.type === 'Identifier') {
    const isOwn = node.type === 'MemberExpression' && !node.computed && sameCode(node.object, value);
    return isOwn ? (nameOfKey(node) ?? undefined) : undefined;
  }
  if (value.type !== 'ObjectExpression') return undefined;
  const own = value.properties.findLast((one) => isKept(one, node));
  // What is spread in behind it may have another.
  const behind = own ? value.properties.slice(value.properties.indexOf(own)) : [];
  return own?.type === 'ObjectProperty' && behind.every(({ type }) => type !== 'SpreadElement')
    ? (nameOfKey(own) ?? undefined)
    : undefined;
}

function isKept(property: Node, key: Node): boolean {
  return property.type === 'ObjectProperty' && !property.computed && sameCode(property.value, key);
}
