import type * as t from '@babel/types';
import { definitionOf, superClassOf } from '../runtime/definition.js';
import { membersNamed } from '../runtime/own-members.js';
import type { FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import { type Place } from '../runtime/program.js';
import type { Reach } from '../runtime/reach.js';
import {
  bodyOf,
  type ClassNode,
  isClass,
  isField,
  isFunction,
  isMember,
  nameOfKey,
  unwrapped,
} from '../runtime/syntax.js';
import type { Definition } from '../runtime/stands-for.js';
import { isOfClass } from '../runtime/this.js';
import { unwrappedDefault } from '../runtime/values.js';
import { isCarried } from './carried.js';
import { lifetimeOf } from './lifetime.js';
import { constructorsIn, extendedIn, isMaker, namesOfThis, ownerOfSelf, ownerOfThis } from './owners.js';
import { type Shape, shapeOf, shapeOfType } from './shape.js';
import type { Owner, Site } from './site.js';
import { isInjected } from './tokens.js';

interface Declared {
  node: t.Node;
  initial: t.Node | undefined;
  type: t.Node | null | undefined;
  /** Values that it gets later. */
  assigned: t.Node[];
  isStatic: boolean;
}

/** Fields of classes, and of functions and literals used as classes, whose objects outlive a request. */
export function fieldSites(program: Program, reach: Reach, names: FileNames): Site[] {
  const owners: Owner[] = [...names.classes.filter(isClass), ...constructorsIn(names), ...extendedIn(names)];
  return owners.flatMap((owner) => {
    const declared = declaredFields(program, names, owner);
    if (!declared.size) return [];
    return [...declared].flatMap(([name, field]) =>
      isInherited(program, names, owner, name) ? [] : siteOf(program, reach, names, owner, name, field),
    );
  });
}

/** `this.items = []` in a method, where a class above has the field: it is found there, once for all classes below. */
function isInherited(program: Program, names: FileNames, owner: Owner, name: string): boolean {
  if (!isClass(owner) || owner.body.body.some((one) => isField(one) && nameOfKey(one) === name)) return false;
  for (let step = 0, at = superClassOf(program, { names, node: owner }); at && step < FAR; step++) {
    if (program.context.project.targets.has(at.names.file) && hasField(program, at.names, at.node, name))
      return true;
    at = superClassOf(program, at);
  }
  return false;
}

/** How many classes above are looked at. */
const FAR = 4;

const fieldNames = new WeakMap<ClassNode, ReadonlySet<string>>();

function hasField(program: Program, names: FileNames, owner: ClassNode, name: string): boolean {
  let known = fieldNames.get(owner);
  if (!known) fieldNames.set(owner, (known = new Set(declaredFields(program, names, owner).keys())));
  return known.has(name);
}

function siteOf(
  program: Program,
  reach: Reach,
  names: FileNames,
  owner: Owner,
  name: string,
  field: Declared,
): Site[] {
  if (field.initial && !field.assigned.length && isGivenByToken(program, names, field.initial)) return [];
  const references = referencesOf(program, names, owner, name);
  const shape = fieldShape(program, names, field.isStatic ? withAssigned(field, names, references) : field);
  if (shape === 'weak' || shape === 'function' || shape === 'class') return [];
  if (!references.some((place) => mayWrite(place, shape, field.isStatic))) return [];
  const lives = field.isStatic ? 'process' : lifetimeOf(program, reach, names, owner);
  if (lives === 'short') return [];
  return [
    {
      kind: field.isStatic ? 'static' : 'field',
      name,
      names,
      node: field.node,
      shape,
      initial: field.initial,
      references: references.filter(({ node }) => node !== field.node),
      owner,
      lives,
    },
  ];
}

/** `C.name = value` in the file of the class. */
function withAssigned(field: Declared, names: FileNames, references: readonly Place[]): Declared {
  const assigned = references.flatMap((place) => {
    const parent = names.parentOf(place.node);
    const isTarget = parent?.type === 'AssignmentExpression' && parent.left === place.node;
    return place.names === names && isTarget ? [parent.right] : [];
  });
  return { ...field, assigned: [...field.assigned, ...assigned] };
}

/** A cheap look: is it assigned, or is anything done with its content, outside of the constructor? That counts for what all share. */
function mayWrite({ names, node }: Place, shape: Shape, isStatic: boolean): boolean {
  const fn = names.functionOf(node);
  if (!fn || isField(fn) || (isMaker(names, fn) && !isStatic)) return false;
  const parent = names.parentOf(node);
  if (parent?.type === 'AssignmentExpression' && parent.left === node) return true;
  if (parent?.type === 'UpdateExpression') return true;
  return shape !== 'number' && shape !== 'flag' && shape !== 'text' && shape !== 'instance';
}

function fieldShape(program: Program, names: FileNames, { initial, type, assigned }: Declared): Shape {
  const shapes = [initial, ...assigned].map((one) => shapeOf(program, one && { names, node: one }));
  const isTold = (shape: Shape): boolean => shape !== 'empty' && shape !== 'unknown';
  const [own = 'empty'] = shapes;
  const typed = shapeOfType(type);
  // What a package gave is what the field says it is.
  if (own === 'package' && /^(?:map|set|array)$/.test(typed ?? '')) return typed ?? own;
  return isTold(own) ? own : (typed ?? shapes.find(isTold) ?? own);
}

function declaredFields(program: Program, names: FileNames, owner: Owner): Map<string, Declared> {
  const found = new Map<string, Declared>(isClass(owner) ? parameterFields(owner) : []);
  if (isClass(owner)) {
    for (const one of owner.body.body) {
      if (!isField(one) || (one.type === 'ClassProperty' && isInjected(program, names, one))) continue;
      const name = nameOfKey(one);
      if (name !== null && !isFunction(one.value))
        found.set(name, {
          node: one.key,
          initial: one.value ?? undefined,
          type: one.typeAnnotation,
          isStatic: Boolean(one.static),
          assigned: [],
        });
    }
  }
  for (const node of [...names.thisExpressions, ...namesOfThis(names)]) {
    const member = names.parentOf(node);
    const assignment = member && names.parentOf(member);
    if (!isMember(member) || assignment?.type !== 'AssignmentExpression' || assignment.left !== member)
      continue;
    const name = nameOfKey(member);
    if (name === null || ownerOfSelf(names, node) !== owner) continue;
    const known = found.get(name);
    const fn = names.functionOf(node);
    const isInitial = fn === owner || (fn && isMaker(names, fn));
    const initial = isInitial ? assignment.right : undefined;
    // `constructor(private entries: Entry[])`, and another list later.
    const parameter = !known && isClass(owner) ? parametersOf(owner).get(name)?.left : undefined;
    if (!known)
      found.set(name, {
        node: parameter ?? member,
        initial: initial ?? parameter,
        type: parameter?.typeAnnotation,
        isStatic: isOfClass(names, node),
        assigned: initial ? [] : [assignment.right],
      });
    else if (!known.initial && initial) Object.assign(known, { node: member, initial });
    else known.assigned.push(assignment.right);
  }
  return found;
}

/** `this.entries = entries`, where a container hands `entries` in: the state is what it was given, unless it gets another one. */
function isGivenByToken(program: Program, names: FileNames, value: t.Node): boolean {
  const given = value.type === 'Identifier' ? names.bindingOf(value) : undefined;
  return given?.kind === 'param' && isInjected(program, names, given.node);
}

/** `constructor(private entries: Entry[] = [])`. */
function parameterFields(owner: ClassNode): [string, Declared][] {
  return [...parametersOf(owner)].flatMap(([name, { left, right }]): [string, Declared][] => {
    const type = left.typeAnnotation;
    return right ? [[name, { node: left, initial: right, type, assigned: [], isStatic: false }]] : [];
  });
}

/** The fields that a constructor declares among its parameters. */
function parametersOf(owner: ClassNode): Map<string, { left: t.Identifier; right: t.Node | undefined }> {
  const maker = bodyOf(owner);
  const params = maker?.type === 'ClassMethod' ? maker.params : [];
  return new Map(
    params.flatMap((one) => {
      if (one.type !== 'TSParameterProperty') return [];
      const left = unwrappedDefault(one.parameter);
      const right = one.parameter.type === 'AssignmentPattern' ? one.parameter.right : undefined;
      return left.type === 'Identifier' ? [[left.name, { left, right }]] : [];
    }),
  );
}

/** `this.name` in the class, `object.name` where the object is one of the class. */
function referencesOf(program: Program, names: FileNames, owner: Owner, name: string): Place[] {
  return membersNamed(program, names, name).filter((place) => {
    if (!isMember(place.node)) return false;
    const base = unwrapped(place.node.object);
    if (base.type === 'ThisExpression') {
      const own = ownerOfThis(place.names, base);
      return (
        own === owner ||
        (own !== undefined && isClass(own) && isClass(owner) && isBelow(program, place.names, own, owner))
      );
    }
    if (base.type === 'Identifier' && !isClass(owner) && isSelf(place.names, base, owner)) return true;
    const definition = definitionOf(program, { names: place.names, node: base });
    if (!isClass(owner)) return definition !== undefined && isMadeBy(program, definition, owner);
    // `req` may be said to be a Request of a package, which does not know what the program puts on it; nor does `c.get('x')`.
    const isAnswer = definition?.kind === 'node' && definition.node.type === 'CallExpression';
    if (!definition || definition.kind === 'package' || isAnswer)
      return isCarried(program, { names: place.names, node: base }, owner);
    return (
      (definition?.kind === 'instance' || definition?.kind === 'node') &&
      (definition.node === owner ||
        (isClass(definition.node) && isBelow(program, definition.names, definition.node, owner)))
    );
  });
}

/** `rooms` of `const rooms = new Rooms()`, where `Rooms` is a function. */
function isMadeBy(program: Program, definition: Definition, owner: Owner): boolean {
  if (definition.kind !== 'node' || definition.node.type !== 'NewExpression') return false;
  const made = definitionOf(program, { names: definition.names, node: definition.node.callee });
  return made?.kind === 'node' && made.node === owner;
}

function isSelf(names: FileNames, base: t.Identifier, owner: Owner): boolean {
  const declaration = names.bindingOf(base)?.declaration;
  const init = declaration?.type === 'VariableDeclarator' ? declaration.init : undefined;
  return init?.type === 'ThisExpression' && ownerOfThis(names, init) === owner;
}

function isBelow(program: Program, names: FileNames, node: ClassNode, owner: ClassNode): boolean {
  let at: { names: FileNames; node: ClassNode } | undefined = { names, node };
  for (let step = 0; at?.node.superClass && step < 6; step++) {
    const definition = definitionOf(program, { names: at.names, node: at.node.superClass });
    if (definition?.kind !== 'node' || !isClass(definition.node)) return false;
    if (definition.node === owner) return true;
    at = { names: definition.names, node: definition.node };
  }
  return false;
}
