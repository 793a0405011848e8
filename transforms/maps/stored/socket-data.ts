import type { Node } from '@babel/types';
import type { Place } from '../../../src/find/runtime/program.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import { isMember, nameOfKey, unwrapped } from '../../../src/find/runtime/syntax.js';
import { type Asking, either, type Kind } from './kind.js';

/**
 * `socket.data.user` of socket.io: the program alone puts something there, as `socket.data.user = name` or
 * `socket.data = { ...socket.data, user: name }`.
 */
export function kindOfSocketData(asking: Asking, { names, node }: Place): Kind | undefined {
  const base = isMember(node) ? unwrapped(node.object) : undefined;
  const name = isMember(node) ? nameOfKey(node) : null;
  if (name === null || !base || !isData({ names, node: base })) return undefined;
  if (!/\bsocket\.io\b/.test(names.parsed.text)) return undefined;
  const all = programOf(asking.context).membersNamed(names, 'data').filter(isData);
  const values = all.map((one) => putAt(one, name));
  const known = values.filter((one) => one !== undefined);
  if (known.length < values.length) return undefined;
  const found = known.flat();
  return found.length ? either(found.map((one) => asking.kindOf(one))) : undefined;
}

/** `.data` of a parameter, as a socket is. */
function isData({ names, node }: Place): boolean {
  if (!isMember(node) || nameOfKey(node) !== 'data') return false;
  const holder = unwrapped(node.object);
  return holder.type === 'Identifier' && names.bindingOf(holder)?.kind === 'param';
}

/** What is put under a name at one mention of `socket.data`; undefined where that is not known. */
function putAt({ names, node }: Place, name: string): Place[] | undefined {
  const parent = names.parentOf(node);
  if (parent?.type === 'AssignmentExpression' && parent.left === node)
    return inLiteral({ names, node: parent.right }, name);
  if (isMember(parent) && parent.object === node) {
    const around = names.parentOf(parent);
    const isSet = around?.type === 'AssignmentExpression' && around.left === parent;
    if (!isSet) return [];
    const key = nameOfKey(parent);
    return key === null || around.operator !== '='
      ? undefined
      : key === name
        ? [{ names, node: around.right }]
        : [];
  }
  // `{ ...socket.data, … }` and `const { user } = socket.data` only read.
  const isRead = parent?.type === 'SpreadElement' || parent?.type === 'VariableDeclarator' || isOr(parent);
  return isRead ? [] : undefined;
}

/** `socket.data || {}` */
function isOr(node: Node | null | undefined): boolean {
  return node?.type === 'LogicalExpression';
}

function inLiteral({ names, node }: Place, name: string): Place[] | undefined {
  const literal = unwrapped(node);
  if (literal.type === 'LogicalExpression') return [];
  if (literal.type !== 'ObjectExpression') return undefined;
  const found: Place[] = [];
  for (const one of literal.properties) {
    if (one.type === 'ObjectMethod') return undefined;
    if (one.type === 'SpreadElement') {
      if (!isData({ names, node: unwrapped(one.argument) })) return undefined;
    } else if (nameOfKey(one) === null) return undefined;
    else if (nameOfKey(one) === name) found.push({ names, node: one.value });
  }
  return found;
}
