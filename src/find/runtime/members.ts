import type * as t from '@babel/types';
import { walk } from '../../ast/walk.js';
import { definitionOf, superClassOf } from './definition.js';
import { lastValue } from './exports.js';
import { isMixedInto, usesOfFunction } from './mixins.js';
import type { FileNames } from './names.js';
import { isForeign, ownMembersNamed } from './own-members.js';
import type { Place, Program } from './program.js';
import { registrationOf } from './registrations.js';
import { type ClassNode, isCall, isClass, isFunction, isMember, nameOfKey, unwrapped } from './syntax.js';
import { thisOwner } from './this.js';

/** A member of an unknown object counts if it is called, or given to what runs handlers: any object has a `start`. */
export function isCalledAt(program: Program, { names, node }: Place): boolean {
  const parent = names.parentOf(node);
  if (!isCall(parent)) return isMember(parent) && parent.object === node;
  return parent.callee === node || registrationOf(program, { names, node: parent }, node).kind === 'root';
}

/** `hardly`: perhaps, if nothing else is known to use the member. */
type Fit = 'yes' | 'perhaps' | 'hardly' | 'no';

/** A member: where it is, and the class that has it. */
interface Target {
  names: FileNames;
  member: t.Node;
  owner: ClassNode | undefined;
}

/** Whether an expression is the object or class that has the member. */
function mayBe(program: Program, { names, node }: Place, target: Target): Fit {
  const base = unwrapped(node);
  const told = (isSo: boolean): 'yes' | 'no' => (isSo ? 'yes' : 'no');
  if (base.type === 'ThisExpression') {
    const owner = thisOwner(names, base);
    if (!target.owner) return isClass(owner) ? 'no' : 'perhaps';
    return told(
      isClass(owner) && areKin(program, { names, node: owner }, { names: target.names, node: target.owner }),
    );
  }
  if (base.type === 'Super') return told(target.owner !== undefined);
  if (isForeign(program, { names, node: base })) return 'no';
  const definition = definitionOf(program, { names, node: base });
  if (!definition) {
    const fits = fitOfParameter(program, names, base);
    return fits === 'no' && isAddedToParameter(target) ? 'perhaps' : fits;
  }
  if (definition.kind === 'package') return 'no';
  if (definition.kind === 'module') return told(isOfModule(program, target, definition.names));
  if (definition.kind === 'instance')
    return told(
      target.owner !== undefined && areKin(program, definition, { names: target.names, node: target.owner }),
    );
  if (isClass(definition.node)) return told(definition.node === target.owner);
  if (definition.node.type === 'ObjectExpression') return told(hasMember(definition.node, target));
  if (isFunction(definition.node)) return told(isMember(target.member));
  return 'perhaps';
}

/** `req.notify = …`: what a framework hands to one function, it may hand to the next. */
function isAddedToParameter({ names, member }: Target): boolean {
  const base = isMember(member) ? unwrapped(member.object) : undefined;
  return base?.type === 'Identifier' && names.bindingOf(base)?.kind === 'param';
}

/** Whether a member is one of what a module exports. */
function isOfModule(program: Program, { names, member }: Target, module: FileNames): boolean {
  return module === names || isMixedInto(program, { names, node: member }, module);
}

/** Whether a literal has the member, or may have got it later: `api.name = …`. */
function hasMember(object: t.ObjectExpression, { names, member, owner }: Target): boolean {
  if (names.parentOf(member) === object) return true;
  if (owner || !isMember(member)) return false;
  const name = nameOfKey(member);
  return !object.properties.some((one) => one.type !== 'SpreadElement' && nameOfKey(one) === name);
}

interface Found {
  place: Place;
  fits: Fit;
}

/** Methods that collections, promises and emitters of the language have too. */
const COMMON =
  /^(?:get|set|has|add|delete|clear|keys|values|entries|find|filter|map|forEach|some|every|sort|then|catch|on|once|off|emit)$/;

/** Members of that name that are, or may be, those of the target. A name of the language needs more than the name. */
export function membersOf(program: Program, target: Target, name: string): Found[] {
  const found: Found[] = [];
  for (const place of ownMembersNamed(program, target.names, name)) {
    const base = isMember(place.node) && place.node !== target.member ? place.node.object : undefined;
    const fits = base ? mayBe(program, { names: place.names, node: base }, target) : 'no';
    if (fits !== 'no') found.push({ place, fits });
  }
  found.push(...picksOf(program, target, name));
  const isKnown = ({ place: { node }, fits }: Found): boolean =>
    fits === 'yes' && !(isMember(node) && /^(?:This|Super)/.test(unwrapped(node.object).type));
  if (COMMON.test(name) && found.some(isKnown)) return found.filter(({ fits }) => fits === 'yes');
  const likely = found.filter(({ fits }) => fits !== 'hardly');
  return likely.length ? likely : found;
}

/** `const { name } = object`: every use of the variable. */
function picksOf(program: Program, target: Target, name: string): Found[] {
  return program.picksNamed(target.names, name).flatMap(({ names, node }) => {
    const binding = names.bindingOf(node);
    const init = binding?.declaration.type === 'VariableDeclarator' ? binding.declaration.init : undefined;
    const fits = init ? mayBe(program, { names, node: init }, target) : 'no';
    return binding && fits !== 'no' ? program.usesOf(binding).map((place) => ({ place, fits })) : [];
  });
}

const SERVES = /^(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|ALL|middleware|a request)\b/;

/**
 * `req`, `res`, `ctx` of a function that a web framework calls, or a package, or nobody in the program: what these are
 * is not of the program.
 */
function fitOfParameter(program: Program, names: FileNames, base: t.Node): Fit {
  const binding = base.type === 'Identifier' ? names.bindingOf(base) : undefined;
  const fn = binding?.declaration;
  if (binding?.kind !== 'param' || !isFunction(fn)) return 'perhaps';
  const known = answers.get(binding.node);
  if (known) return known;
  const uses = usesOfFunction(program, names, fn);
  const own = { names, node: fn };
  const isForeign =
    [own, ...uses].some((use) => isHandler(program, use)) ||
    isOption(program, own) ||
    uses.some((use) => getsPackage(program, use, fn.params.indexOf(binding.node)));
  const isExported = program.exportedNames(names, fn).length > 0;
  const fits = isForeign ? 'no' : isExported && !uses.length ? 'hardly' : 'perhaps';
  answers.set(binding.node, fits);
  return fits;
}

const answers = new WeakMap<t.Node, Fit>();

/** `addRoutes(express())`. */
function getsPackage(program: Program, { names, node }: Place, index: number): boolean {
  const call = names.parentOf(node);
  const given = isCall(call) && call.callee === node ? call.arguments[index] : undefined;
  return given !== undefined && definitionOf(program, { names, node: given })?.kind === 'package';
}

/** Given to what serves requests with it. */
/** Whether an expression is a function that answers requests, where it is registered. */
export function isHandler(program: Program, { names, node }: Place): boolean {
  const call = names.parentOf(node);
  if (!isCall(call) || call.callee === node) return false;
  const registration = registrationOf(program, { names, node: call }, node);
  return registration.kind === 'root' && SERVES.test(registration.label);
}

/** `serveStatic(root, { setHeaders(res) {…} })`. */
function isOption(program: Program, { names, node }: Place): boolean {
  const property = node.type === 'ObjectMethod' ? node : names.parentOf(node);
  const object = property && names.parentOf(property);
  const call = object && names.parentOf(object);
  return (
    (property?.type === 'ObjectProperty' || property?.type === 'ObjectMethod') &&
    isCall(call) &&
    call.callee !== object &&
    definitionOf(program, { names, node: call.callee })?.kind === 'package'
  );
}

function areKin(
  program: Program,
  a: { names: FileNames; node: ClassNode },
  b: { names: FileNames; node: ClassNode },
): boolean {
  return a.node === b.node || isBelow(program, a, b.node) || isBelow(program, b, a.node);
}

function isBelow(program: Program, from: { names: FileNames; node: ClassNode }, to: ClassNode): boolean {
  let at: { names: FileNames; node: ClassNode } | undefined = from;
  for (let step = 0; at && step < 8; step++) {
    if (at.node === to) return true;
    at = superClassOf(program, at);
  }
  return false;
}

/** Everything has one of these, or may be an array: the name alone says nothing about which is called. */
const LIFECYCLE =
  /^(?:push|pop|shift|unshift|splice|concat|init(?:iali[sz]e)?|setup|start|listen|boot(?:strap)?|configure|connect|disconnect|stop|close|shutdown|dispose)$/;

/** `storage.run(id, () => …)` is no call of a `run()` that takes nothing, nor `socket.on('end', () => …)` one of a handler. */
function isMore({ names, node }: Place, member: Place): boolean {
  const call = names.parentOf(node);
  if (!isCall(call) || call.callee !== node) return false;
  const [first, second] = call.arguments;
  if (!isFunction(functionIn(member)) && first?.type === 'StringLiteral' && isFunction(second)) return true;
  const value = functionIn(member);
  if (!isFunction(value) || value.params.some(({ type }) => type === 'RestElement')) return false;
  const last = call.arguments.findLastIndex((one) => isFunction(one));
  return last >= value.params.length && !usesArguments(value);
}

/** The function of `name = () => …`, of a method, and of `F.prototype.name = function () {…}`. */
function functionIn({ names, node }: Place): t.Node {
  const parent = names.parentOf(node);
  if (parent?.type === 'AssignmentExpression' && parent.left === node) return lastValue(parent.right);
  const isProperty = /^(?:Class|ClassPrivate|Object)Property$/.test(node.type);
  return isProperty && 'value' in node && isNode(node.value) ? node.value : node;
}

function isNode(value: unknown): value is t.Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

const known = new WeakMap<t.Node, boolean>();

function usesArguments(fn: t.Node): boolean {
  let found = known.get(fn);
  if (found !== undefined) return found;
  found = false;
  walk(fn, (one) => {
    if (one.type === 'Identifier' && one.name === 'arguments') found = true;
    return !found;
  });
  known.set(fn, found);
  return found;
}

/** Whether a member of an unknown object may call one of that name. */
export function mayCall(program: Program, place: Place, name: string, member: Place): boolean {
  return !LIFECYCLE.test(name) && isCalledAt(program, place) && !isMore(place, member);
}

export function isWritten({ names, node }: Place): boolean {
  const parent = names.parentOf(node);
  return parent?.type === 'AssignmentExpression' && parent.left === node;
}
