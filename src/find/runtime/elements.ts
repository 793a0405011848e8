import type * as t from '@babel/types';
import type { FileNames } from './names.js';
import type { Place } from './program.js';
import type { Definition } from './stands-for.js';
import { isCall, isClass, isField, isMember, nameOfKey, unwrapped } from './syntax.js';
import { onlyValue } from './values.js';

/** What is declared about a collection: its type, or what makes it, where it was said. */
interface Collection {
  names: FileNames;
  type: t.Node | null | undefined;
  value: t.Node | null | undefined;
}

/** An entry of a collection: as the type of the collection says, or a value that is put into it. */
export type Element = { names: FileNames; type: t.Node } | Place;

/**
 * What `rooms.get(id)` and `rooms[id]` stand for, where `rooms` is a `Map<string, Room>`, or gets such things in its file.
 * @param follow how an object is followed to what it is
 */
export function elementOf(
  place: Place,
  follow: (place: Place) => Definition | undefined,
): Element | undefined {
  const collection = collectionIn(place.node);
  if (!collection) return undefined;
  const declared = declarationOf({ names: place.names, node: collection }, follow);
  if (!declared) return undefined;
  const type = argumentOf(declared.type) ?? argumentOf(declared.value);
  return type ? { names: declared.names, type } : onlyPut(place.names, collection);
}

function collectionIn(node: t.Node): t.Node | undefined {
  if (isMember(node)) return node.computed ? unwrapped(node.object) : undefined;
  const callee = isCall(node) && node.type !== 'NewExpression' ? unwrapped(node.callee) : undefined;
  return callee &&
    isMember(callee) &&
    nameOfKey(callee) === 'get' &&
    isCall(node) &&
    node.arguments.length === 1
    ? unwrapped(callee.object)
    : undefined;
}

function declarationOf(
  { names, node }: Place,
  follow: (place: Place) => Definition | undefined,
): Collection | undefined {
  if (node.type === 'Identifier') {
    const binding = names.bindingOf(node);
    return binding && { names: binding.names, type: binding.node.typeAnnotation, value: onlyValue(binding) };
  }
  const name = isMember(node) ? nameOfKey(node) : null;
  const owner = isMember(node) && name !== null ? follow({ names, node: node.object }) : undefined;
  if (owner?.kind !== 'instance' || !isClass(owner.node)) return undefined;
  const field = owner.node.body.body.find((one) => isField(one) && nameOfKey(one) === name);
  return field && isField(field)
    ? { names: owner.names, type: field.typeAnnotation, value: field.value }
    : undefined;
}

const COLLECTIONS = /^(?:Map|ReadonlyMap|Collection|Record|LRUCache|WeakMap)$/;

/** `Room` of `Map<string, Room>`, of `new Map<string, Room>()` and of `{ [id: string]: Room }`. */
function argumentOf(node: t.Node | null | undefined): t.Node | undefined {
  const type = node?.type === 'TSTypeAnnotation' ? node.typeAnnotation : node;
  if (type?.type === 'TSTypeLiteral') {
    const [only] = type.members;
    return type.members.length === 1 && only?.type === 'TSIndexSignature'
      ? (argumentOf(only.typeAnnotation) ?? bareType(only.typeAnnotation))
      : undefined;
  }
  const name =
    type?.type === 'TSTypeReference'
      ? type.typeName
      : type?.type === 'NewExpression'
        ? type.callee
        : undefined;
  if (name?.type !== 'Identifier' || !COLLECTIONS.test(name.name)) return undefined;
  const given = type && 'typeArguments' in type ? type.typeArguments : undefined;
  return given && 'params' in given ? given.params.at(1) : undefined;
}

function bareType(node: t.Node | null | undefined): t.Node | undefined {
  return node?.type === 'TSTypeAnnotation' ? node.typeAnnotation : undefined;
}

/** `new Room()` of the only `rooms.set(id, new Room())` in the file. */
function onlyPut(names: FileNames, collection: t.Node): Place | undefined {
  const binding = collection.type === 'Identifier' ? names.bindingOf(collection) : undefined;
  const put = (binding?.references ?? []).flatMap((one) => putAt(names, one) ?? []);
  const [only] = put;
  return only && put.length === 1 ? { names, node: only } : undefined;
}

function putAt(names: FileNames, name: t.Node): t.Node | undefined {
  const member = names.parentOf(name);
  const around = member && names.parentOf(member);
  if (!isMember(member) || member.object !== name) return undefined;
  if (around?.type === 'AssignmentExpression' && around.left === member && member.computed)
    return around.right;
  const isSet = isCall(around) && around.callee === member && nameOfKey(member) === 'set';
  return isSet ? around.arguments[1] : undefined;
}
