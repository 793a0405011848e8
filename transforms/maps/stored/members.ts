import type { Node } from '@babel/types';
import { programOf } from '../../../src/find/runtime/shared.js';
import { definitionOf } from '../../../src/find/runtime/definition.js';
import type { Binding } from '../../../src/find/runtime/names.js';
import type { Place } from '../../../src/find/runtime/program.js';
import { packagePath } from '../../../src/find/runtime/stands-for.js';
import {
  isClass,
  isField,
  type FieldNode,
  isFunction,
  isMember,
  nameOfKey,
  pathOf,
  rootOf,
  unwrapped,
} from '../../../src/find/runtime/syntax.js';
import { callersOf } from '../copies/callers.js';
import { type Asking, either, type Kind, PLAIN, PRIMITIVE, problem, typedAs, UNKNOWN } from './kind.js';
import { putsAt } from './puts.js';
import { isProcedureInput } from './sent-input.js';
import { kindOfSocketData } from './socket-data.js';
import { REQUEST_DATA } from './tables.js';
import { kindOfObject } from './object.js';
import { kindOfType } from './types.js';

/** `base.name`, `base[key]`. */
export function kindOfMember(asking: Asking, place: Place): Kind {
  const { names, node } = place;
  if (!isMember(node)) return UNKNOWN;
  const name = nameOfKey(node);
  if (name === 'length' || name === 'size' || name === 'byteLength') return PRIMITIVE;
  const sent = kindOfRequest(asking, place) ?? kindOfSocketData(asking, place);
  if (sent) return sent;
  const path = pathOf(node) ?? '';
  const root = rootOf(node);
  const isGlobal = root.type === 'Identifier' && !names.bindingOf(root);
  if (isGlobal && /^process\.(?:env\b|pid|platform|argv|version)|^(?:Math|Number)\.[A-Z]/.test(path))
    return PRIMITIVE;
  const defined = kindOfDefinition(asking, place);
  if (defined) return defined;
  const base = asking.kindOf({ names, node: node.object });
  if (base.is !== 'problem') return PLAIN;
  if (base.code === 'live-handle' && name === 'id') return PRIMITIVE;
  const own = name === null ? undefined : base.fields?.()?.get(name);
  if (own) return own;
  if (name === null) return UNKNOWN;
  const given = base.code === 'live-handle' ? kindOfGivenMember(asking, place, name) : undefined;
  return kindOfKnownMember(asking, place, name) ?? given ?? UNKNOWN;
}

/** `socket.username = name`: what the program itself puts on a connection, under a name that no package uses. */
function kindOfGivenMember(asking: Asking, { names, node }: Place, name: string): Kind | undefined {
  const isOfParameter = ({ names: there, node: member }: Place): boolean => {
    const base = isMember(member) ? unwrapped(member.object) : undefined;
    return base?.type === 'Identifier' && there.bindingOf(base)?.kind === 'param';
  };
  if (!isOfParameter({ names, node }) || OF_PACKAGES.test(name)) return undefined;
  const values = programOf(asking.context)
    .membersNamed(names, name)
    .filter(isOfParameter)
    .flatMap((one) => {
      const parent = one.names.parentOf(one.node);
      const isSet = parent?.type === 'AssignmentExpression' && parent.left === one.node;
      return isSet ? [{ names: one.names, node: parent.right }] : [];
    });
  return values.length ? either(values.map((one) => asking.kindOf(one))) : undefined;
}

const OF_PACKAGES =
  /^(?:user|account|session|files?|app|res|req|response|request|next|io|server|conn|client|socket|data|auth|log|locals|context|state|rooms|nsp|adapter|connection|prototype)$/;

/** `req.body.name`, `ctx.request.query`, `socket.handshake.auth`: what a client sent is JSON or text. */
function kindOfRequest(asking: Asking, { names, node }: Place): Kind | undefined {
  const name = isMember(node) ? nameOfKey(node) : null;
  if (!isMember(node)) return undefined;
  const base = unwrapped(node.object);
  if (isMember(base) && kindOfRequest(asking, { names, node: base }))
    return nameOfKey(base) === 'params' ? PRIMITIVE : PLAIN;
  if (name === 'input' && isInputOf(names, base)) return PLAIN;
  if (name === null || !isRequest(asking, { names, node: base }, name)) return undefined;
  return TEXTS.test(name) ? PRIMITIVE : PLAIN;
}

/** `request.input` */
function isInputOf(names: Place['names'], base: Node): boolean {
  const binding = base.type === 'Identifier' ? names.bindingOf(base) : undefined;
  const fn = binding?.kind === 'param' ? names.functionOf(binding.node) : null;
  return !!fn && isProcedureInput(names, fn);
}

const TEXTS = /^(?:ip|url|originalUrl|method|path|hostname|host|protocol|id|address|querystring)$/;

/** True for what may be a request or a connection, as far as a member of this name tells. */
function isRequest(asking: Asking, { names, node }: Place, name: string): boolean {
  if (isMember(node) && /^(?:handshake|request|req|requestContext)$/.test(nameOfKey(node) ?? ''))
    return REQUEST_DATA.test(name) || name === 'auth' || name === 'address';
  const binding = node.type === 'Identifier' ? names.bindingOf(node) : undefined;
  if (binding?.kind !== 'param' || !isHandedIn(asking, binding)) return false;
  return REQUEST_DATA.test(name) || (name === 'id' && isListenedTo(binding.references, names));
}

/** A parameter of a function that the program itself calls with something else is no request. */
function isHandedIn(asking: Asking, { names, node }: Binding, depth = 0): boolean {
  const type = node.typeAnnotation ? kindOfType(asking.context, names, node.typeAnnotation) : UNKNOWN;
  if (type.is !== 'problem' || (type.code !== 'value-unknown' && type.code !== 'live-handle')) return false;
  const fn = names.functionOf(node);
  if (!fn || isField(fn) || depth > 4) return false;
  const index = fn.params.indexOf(node);
  return callersOf(asking.context, { names, node: fn }).every(({ place, call, argument, sure }) => {
    const passed = argument === undefined && sure ? call.arguments[index] : undefined;
    if (!passed) return true;
    const binding = passed.type === 'Identifier' ? place.names.bindingOf(passed) : undefined;
    return binding?.kind === 'param' && isHandedIn(asking, binding, depth + 1);
  });
}

/** `socket.on(…)`: its `id` is a text. */
function isListenedTo(references: readonly Node[], names: Place['names']): boolean {
  return references.some((one) => {
    const member = names.parentOf(one);
    return isMember(member) && /^(?:on|once|emit)$/.test(nameOfKey(member) ?? '');
  });
}

/** A member whose value is written down: of an object literal, a module, a class with one value for the field. */
function kindOfDefinition(asking: Asking, { names, node }: Place): Kind | undefined {
  const definition = definitionOf(programOf(asking.context), { names, node });
  if (packagePath(definition) !== undefined) return undefined;
  if (definition?.kind === 'instance') return kindOfObject(asking, definition);
  if (definition?.kind !== 'node' || definition.node === unwrapped(node)) return undefined;
  if (isFunction(definition.node) || isClass(definition.node)) return problem('live-handle', 'function');
  return asking.kindOf(definition);
}

/** What the program puts under the name: in the literals and fields that the value may come from. */
function kindOfKnownMember(asking: Asking, { names, node }: Place, name: string): Kind | undefined {
  if (!isMember(node)) return undefined;
  const base = unwrapped(node.object);
  if (base.type === 'ThisExpression') return kindOfField(asking, { names, node: base }, name);
  const binding = base.type === 'Identifier' ? names.bindingOf(base) : undefined;
  const made = binding?.declaration.type === 'VariableDeclarator' ? binding.declaration.init : undefined;
  if (made?.type !== 'ObjectExpression') return undefined;
  const values = made.properties.flatMap((one) =>
    one.type === 'ObjectProperty' && nameOfKey(one) === name ? [one.value] : [],
  );
  return values.length ? either(values.map((one) => asking.kindOf({ names, node: one }))) : undefined;
}

/** `this.name`: the type or the values of the field. */
function kindOfField(asking: Asking, { names, node }: Place, name: string): Kind | undefined {
  const owner = names.above(node, isClass);
  const field = owner?.body.body.find((one) => isField(one) && nameOfKey(one) === name);
  if (!isField(field)) return undefined;
  const typed = field.typeAnnotation ? kindOfType(asking.context, names, field.typeAnnotation) : UNKNOWN;
  return typedAs(typed, () => kindOfFieldValues(asking, { names, node: field }, owner, name) ?? typed);
}

function kindOfFieldValues(
  asking: Asking,
  { names, node: field }: Place & { node: FieldNode },
  owner: Node | undefined,
  name: string,
): Kind | undefined {
  const assigned = (names.members.get(name) ?? []).flatMap((member) => {
    const parent = names.parentOf(member);
    const isOwn = member.object.type === 'ThisExpression' && names.above(member, isClass) === owner;
    if (!isOwn) return [];
    // Of a collection of a class, each item tells.
    if (field.typeAnnotation) return putsAt(names, member).values;
    return parent?.type === 'AssignmentExpression' && parent.left === member ? [parent.right] : [];
  });
  const values = [...(field.value ? [field.value] : []), ...assigned];
  return values.length ? either(values.map((one) => asking.kindOf({ names, node: one }))) : undefined;
}
