import type { Node } from '@babel/types';
import type { Binding } from '../../../src/find/runtime/names.js';
import type { Place } from '../../../src/find/runtime/program.js';
import { isCall, isFunction, isMember, nameOfKey } from '../../../src/find/runtime/syntax.js';
import { type Asking, type Kind } from './kind.js';

/** What a key is that no text can stand for; undefined for one that may be a string or number. */
export function kindOfKey(asking: Asking, place: Place): string | undefined {
  const { names, node } = place;
  if (node.type === 'ObjectExpression') return 'object';
  if (node.type === 'ArrayExpression') return 'array';
  const binding = node.type === 'Identifier' ? names.bindingOf(node) : undefined;
  const made = binding && (initialOf(asking, binding) ?? givenTo(binding));
  if (made) return made;
  const kind: Kind = asking.kindOf(place);
  if (kind.is !== 'problem' || kind.code === 'value-unknown' || kind.code === 'binary-value')
    return undefined;
  return kind.what;
}

/** What a constant was made as. */
function initialOf(asking: Asking, { kind, names, declaration, node }: Binding): string | undefined {
  if (kind !== 'const' || declaration.type !== 'VariableDeclarator' || declaration.id !== node)
    return undefined;
  return declaration.init ? kindOfKey(asking, { names, node: declaration.init }) : undefined;
}

/** A parameter that is an object: members are read of it that no text and no number has, or a route gets it. */
function givenTo({ kind, names, node, references }: Binding): string | undefined {
  if (kind !== 'param') return undefined;
  const hasMembers = references.some((one) => {
    const member = names.parentOf(one);
    return isMember(member) && member.object === one && isMemberOfObject(nameOfKey(member));
  });
  return hasMembers || isOfRoute(names, node) ? 'object' : undefined;
}

function isMemberOfObject(name: string | null): boolean {
  return name !== null && !(name in String.prototype) && !(name in Number.prototype);
}

const ROUTE = /^(?:use|all|get|post|put|patch|delete|head|options)$/;

/** `req` and `res` of `app.get('/', (req, res) => …)`. */
function isOfRoute(names: Binding['names'], parameter: Node): boolean {
  const fn = names.functionOf(parameter);
  const call = fn && names.parentOf(fn);
  if (!isFunction(fn) || fn.params.length < 2 || !isCall(call) || !isMember(call.callee)) return false;
  return ROUTE.test(nameOfKey(call.callee) ?? '') && fn.params.some((one) => one === parameter);
}
