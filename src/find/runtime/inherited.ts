import type * as t from '@babel/types';
import type { FileNames } from './names.js';
import { type FunctionNode, isCall, isMember, nameOfKey, pathOf, unwrapped } from './syntax.js';

const known = new WeakMap<FileNames, Map<string, t.Node>>();

/**
 * What the objects of a function inherit from, as it was said before there were classes: `util.inherits(F, Base)`,
 * `F.prototype = Object.create(Base.prototype)`, `F.prototype = new Base()`, `F.prototype.__proto__ = Base.prototype`.
 */
export function inheritedBy(names: FileNames, fn: FunctionNode): t.Node | undefined {
  let bases = known.get(names);
  if (!bases) known.set(names, (bases = basesIn(names)));
  const parent = names.parentOf(fn);
  const id = 'id' in fn && fn.id ? fn.id : parent?.type === 'VariableDeclarator' ? parent.id : undefined;
  return id?.type === 'Identifier' ? bases.get(id.name) : undefined;
}

function basesIn(names: FileNames): Map<string, t.Node> {
  const bases = new Map<string, t.Node>();
  if (!/\binherits?\b|\bprototype\b/.test(names.parsed.text)) return bases;
  for (const call of names.calls) {
    const [heir, base] = call.arguments;
    if (/^(?:\w+\.)?inherits?$/.test(pathOf(call.callee) ?? '') && heir?.type === 'Identifier' && base)
      bases.set(heir.name, base);
  }
  for (const member of [
    ...(names.members.get('prototype') ?? []),
    ...(names.members.get('__proto__') ?? []),
  ]) {
    const assignment = names.parentOf(member);
    const heir = /^(\w+)\.prototype(?:\.__proto__)?$/.exec(pathOf(member) ?? '')?.[1];
    if (!heir || assignment?.type !== 'AssignmentExpression' || assignment.left !== member) continue;
    const base = baseOf(unwrapped(assignment.right));
    if (base) bases.set(heir, base);
  }
  return bases;
}

/** `Base` of `Object.create(Base.prototype, …)`, `new Base()` and `Base.prototype`. */
function baseOf(value: t.Node): t.Node | undefined {
  if (isMember(value)) return nameOfKey(value) === 'prototype' ? value.object : undefined;
  if (!isCall(value)) return undefined;
  if (value.type === 'NewExpression') return value.callee;
  const [first] = value.arguments;
  return pathOf(value.callee) === 'Object.create' && first ? baseOf(unwrapped(first)) : undefined;
}
