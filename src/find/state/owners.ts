import type * as t from '@babel/types';
import { lastValue } from '../runtime/exports.js';
import type { Binding, FileNames } from '../runtime/names.js';
import {
  type FunctionNode,
  isClass,
  isFunction,
  isMember,
  nameOfKey,
  pathOf,
  rootOf,
  unwrapped,
} from '../runtime/syntax.js';
import { thisOwner } from '../runtime/this.js';
import type { Owner } from './site.js';

/** Functions that assign to `this` and are used with `new` or have a prototype. */
export function constructorsIn(names: FileNames): Owner[] {
  const found = new Set<Owner>();
  for (const node of names.thisExpressions) {
    const owner = thisOwner(names, node);
    if (!owner || (owner.type !== 'FunctionDeclaration' && owner.type !== 'FunctionExpression')) continue;
    const isConstructor = bindingsOfFunction(names, owner).some(({ references }) =>
      references.some((use) => {
        const parent = names.parentOf(use);
        return (
          (parent?.type === 'NewExpression' && parent.callee === use) ||
          (isMember(parent) && nameOfKey(parent) === 'prototype')
        );
      }),
    );
    if (isConstructor) found.add(owner);
  }
  return [...found];
}

/** The names of a function or class: its own, and the variable of `var F = module.exports = function F() {…}`. */
export function bindingsOfFunction(names: FileNames, fn: t.Node): Binding[] {
  const own = 'id' in fn && fn.id ? names.bindingOf(fn.id) : undefined;
  let around = names.parentOf(fn);
  while (around?.type === 'AssignmentExpression') around = names.parentOf(around);
  const variable = around?.type === 'VariableDeclarator' ? names.bindingOf(around.id) : undefined;
  return [own, variable].filter((one) => one !== undefined);
}

const EXTENDS = /^(?:extend|create|createClass|subclass)$/;
const MAKES = /^(?:init|initialize|ctor|constructor)$/;

/** `Base.extend({ init() { this.items = [] } })`: the literals that are classes. */
export function extendedIn(names: FileNames): t.ObjectExpression[] {
  const found = new Set<t.ObjectExpression>();
  for (const node of names.thisExpressions) {
    const owner = thisOwner(names, node);
    if (owner?.type === 'ObjectExpression' && extensionOf(names, owner)) found.add(owner);
  }
  return [...found];
}

/** The call that makes a class of a literal. */
export function extensionOf(names: FileNames, literal: t.Node): t.CallExpression | undefined {
  const call = names.parentOf(literal);
  if (call?.type !== 'CallExpression' || call.arguments.at(-1) !== literal || !isMember(call.callee))
    return undefined;
  const base = pathOf(call.callee.object)?.split('.').at(-1);
  const isOfClass = base !== undefined && /^[A-Z]/.test(base) && base !== 'Object';
  return isOfClass && EXTENDS.test(nameOfKey(call.callee) ?? '') ? call : undefined;
}

/** Constructors, and what classes made of a literal have for one. */
export function isMaker(names: FileNames, fn: FunctionNode): boolean {
  if (fn.type === 'ClassMethod') return fn.kind === 'constructor';
  const parent = names.parentOf(fn);
  const entry = fn.type === 'ObjectMethod' ? fn : parent?.type === 'ObjectProperty' ? parent : undefined;
  const literal = entry && names.parentOf(entry);
  return (
    literal !== undefined &&
    literal !== null &&
    MAKES.test((entry && nameOfKey(entry)) ?? '') &&
    extensionOf(names, literal) !== undefined
  );
}

/** `static create()`, `repository.find()`: who calls a method gets one object after the other. */
export function isFactory(fn: FunctionNode): boolean {
  return fn.type === 'ClassMethod';
}

/** Every `self` of `const self = this`. */
export function namesOfThis(names: FileNames): t.Identifier[] {
  return names.thisExpressions.flatMap((node) => {
    const parent = names.parentOf(node);
    const isName = parent?.type === 'VariableDeclarator' && parent.init === node;
    return (isName && names.bindingOf(parent.id)?.references) || [];
  });
}

/** What `this`, or a name of it, is an object of. */
export function ownerOfSelf(names: FileNames, node: t.Node): Owner | undefined {
  const declaration = names.bindingOf(node)?.declaration;
  const self = declaration?.type === 'VariableDeclarator' ? declaration.init : node;
  return self ? ownerOfThis(names, self) : undefined;
}

/** The class or constructor function that `this` is an object of; methods put on a prototype belong to its function. */
export function ownerOfThis(names: FileNames, node: t.Node): Owner | undefined {
  const owner = thisOwner(names, node);
  if (!owner || isClass(owner)) return owner;
  if (owner.type === 'ObjectExpression') return extensionOf(names, owner) && owner;
  const target = prototypeOf(names, owner);
  const binding = target && names.bindingOf(target);
  const declaration = binding?.declaration;
  if (declaration && isFunction(declaration)) return declaration;
  const init =
    declaration?.type === 'VariableDeclarator' && declaration.init ? lastValue(declaration.init) : undefined;
  if (isFunction(init)) return init;
  return isFunction(owner) ? owner : undefined;
}

/** `F` of `F.prototype.m = function () {…}`, `F.prototype = {…}` and `proto.m = function () {…}`. */
function prototypeOf(names: FileNames, node: t.Node): t.Node | undefined {
  const assignment = names.parentOf(node);
  if (assignment?.type !== 'AssignmentExpression' || assignment.right !== node) return undefined;
  const path = pathOf(assignment.left);
  if (!path) return undefined;
  if (/^\w+\.prototype(?:\.\w+)?$/.test(path)) return rootOf(assignment.left);
  return /^\w+\.\w+$/.test(path) ? namedPrototype(names, rootOf(assignment.left)) : undefined;
}

/** `F` of `const proto = F.prototype` and `var proto = (F.prototype = new Base())`. */
function namedPrototype(names: FileNames, name: t.Node): t.Node | undefined {
  const declaration = name.type === 'Identifier' ? names.bindingOf(name)?.declaration : undefined;
  const init =
    declaration?.type === 'VariableDeclarator' && declaration.init ? unwrapped(declaration.init) : undefined;
  const prototype = init?.type === 'AssignmentExpression' ? init.left : init;
  return prototype && /^\w+\.prototype$/.test(pathOf(prototype) ?? '') ? rootOf(prototype) : undefined;
}
