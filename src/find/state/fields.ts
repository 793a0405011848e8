import type * as t from '@babel/types';
import { definitionOf } from '../runtime/definition.js';
import { membersNamed } from '../runtime/members.js';
import type { FileNames } from '../runtime/names.js';
import type { Program } from '../runtime/program.js';
import { type Place } from '../runtime/program.js';
import type { Reach } from '../runtime/reach.js';
import {
  type ClassNode,
  isClass,
  isField,
  isFunction,
  isMember,
  nameOfKey,
  pathOf,
  unwrapped,
} from '../runtime/syntax.js';
import { thisOwner } from '../runtime/this.js';
import { lifetimeOf } from './lifetime.js';
import { type Shape, shapeOf, shapeOfType } from './shape.js';
import type { Owner, Site } from './site.js';

interface Declared {
  node: t.Node;
  initial: t.Node | undefined;
  type: t.Node | null | undefined;
  /** Values that it gets later. */
  assigned: t.Node[];
  isStatic: boolean;
}

/** Fields of classes, and of functions used as classes, whose objects outlive a request. */
export function fieldSites(program: Program, reach: Reach, names: FileNames): Site[] {
  const owners: Owner[] = [...names.classes.filter(isClass), ...constructorsIn(names)];
  return owners.flatMap((owner) => {
    const declared = declaredFields(names, owner);
    if (!declared.size) return [];
    return [...declared].flatMap(([name, field]) => siteOf(program, reach, names, owner, name, field));
  });
}

function siteOf(
  program: Program,
  reach: Reach,
  names: FileNames,
  owner: Owner,
  name: string,
  field: Declared,
): Site[] {
  const references = referencesOf(program, names, owner, name);
  const shape = fieldShape(program, names, field.isStatic ? withAssigned(field, names, references) : field);
  if (shape === 'weak' || shape === 'function' || shape === 'class') return [];
  if (!references.some((place) => mayWrite(place, shape))) return [];
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

/** A cheap look: is it assigned, or is anything done with its content, outside of the constructor? */
function mayWrite({ names, node }: Place, shape: Shape): boolean {
  const fn = names.functionOf(node);
  if (!fn || isField(fn) || ('kind' in fn && fn.kind === 'constructor')) return false;
  const parent = names.parentOf(node);
  if (parent?.type === 'AssignmentExpression' && parent.left === node) return true;
  if (parent?.type === 'UpdateExpression') return true;
  return shape !== 'number' && shape !== 'flag' && shape !== 'text' && shape !== 'instance';
}

function fieldShape(program: Program, names: FileNames, { initial, type, assigned }: Declared): Shape {
  const shapes = [initial, ...assigned].map((one) => shapeOf(program, one && { names, node: one }));
  const isTold = (shape: Shape): boolean => shape !== 'empty' && shape !== 'unknown';
  const [own = 'empty'] = shapes;
  return isTold(own) ? own : (shapeOfType(type) ?? shapes.find(isTold) ?? own);
}

/** Functions that assign to `this` and are used with `new` or have a prototype. */
function constructorsIn(names: FileNames): Owner[] {
  const found = new Set<Owner>();
  for (const node of names.thisExpressions) {
    const owner = thisOwner(names, node);
    if (!owner || (owner.type !== 'FunctionDeclaration' && owner.type !== 'FunctionExpression')) continue;
    const binding = nameOfFunction(names, owner);
    const isConstructor = binding?.references.some((use) => {
      const parent = names.parentOf(use);
      return (
        (parent?.type === 'NewExpression' && parent.callee === use) ||
        (isMember(parent) && nameOfKey(parent) === 'prototype')
      );
    });
    if (isConstructor) found.add(owner);
  }
  return [...found];
}

export function nameOfFunction(names: FileNames, fn: t.Node): ReturnType<FileNames['bindingOf']> {
  if ((fn.type === 'FunctionDeclaration' || fn.type === 'FunctionExpression') && fn.id)
    return names.bindingOf(fn.id);
  const parent = names.parentOf(fn);
  return parent?.type === 'VariableDeclarator' ? names.bindingOf(parent.id) : undefined;
}

function declaredFields(names: FileNames, owner: Owner): Map<string, Declared> {
  const found = new Map<string, Declared>();
  if (isClass(owner)) {
    for (const one of owner.body.body) {
      if (!isField(one)) continue;
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
    const isInitial = fn === owner || (fn && 'kind' in fn && fn.kind === 'constructor');
    const initial = isInitial ? assignment.right : undefined;
    if (!known)
      found.set(name, {
        node: member,
        initial,
        type: undefined,
        isStatic: isInStatic(names, node),
        assigned: initial ? [] : [assignment.right],
      });
    else if (!known.initial && initial) Object.assign(known, { node: member, initial });
    else known.assigned.push(assignment.right);
  }
  return found;
}

/** Every `self` of `const self = this`. */
function namesOfThis(names: FileNames): t.Identifier[] {
  return names.thisExpressions.flatMap((node) => {
    const parent = names.parentOf(node);
    const isName = parent?.type === 'VariableDeclarator' && parent.init === node;
    return (isName && names.bindingOf(parent.id)?.references) || [];
  });
}

function ownerOfSelf(names: FileNames, node: t.Node): Owner | undefined {
  const declaration = names.bindingOf(node)?.declaration;
  const self = declaration?.type === 'VariableDeclarator' ? declaration.init : node;
  return self ? ownerOfThis(names, self) : undefined;
}

function isInStatic(names: FileNames, node: t.Node): boolean {
  const method = names.above(node, (one): one is t.ClassMethod => one.type === 'ClassMethod');
  return Boolean(method?.static);
}

/** The class or constructor function that `this` is an object of; methods put on a prototype belong to its function. */
export function ownerOfThis(names: FileNames, node: t.Node): Owner | undefined {
  const owner = thisOwner(names, node);
  if (!owner || isClass(owner)) return owner;
  const target = prototypeOf(names, owner);
  const binding = target && names.bindingOf(target);
  const declaration = binding?.declaration;
  if (declaration && isFunction(declaration)) return declaration;
  if (declaration?.type === 'VariableDeclarator' && isFunction(declaration.init)) return declaration.init;
  return isFunction(owner) ? owner : undefined;
}

/** `F` of `F.prototype.m = function () {…}` and `F.prototype = {…}`. */
function prototypeOf(names: FileNames, node: t.Node): t.Node | undefined {
  const assignment = names.parentOf(node);
  if (assignment?.type !== 'AssignmentExpression' || assignment.right !== node) return undefined;
  const path = pathOf(assignment.left);
  if (!path || !/^\w+\.prototype(?:\.\w+)?$/.test(path)) return undefined;
  let at: t.Node = assignment.left;
  while (isMember(at)) at = unwrapped(at.object);
  return at;
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
    if (!isClass(owner)) return base.type === 'Identifier' && isSelf(place.names, base, owner);
    const definition = definitionOf(program, { names: place.names, node: base });
    return (
      (definition?.kind === 'instance' || definition?.kind === 'node') &&
      (definition.node === owner ||
        (isClass(definition.node) && isBelow(program, definition.names, definition.node, owner)))
    );
  });
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
