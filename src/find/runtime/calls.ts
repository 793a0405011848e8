import { membersOf } from './members.js';
import type { FileNames } from './names.js';
import type { Program } from './program.js';
import { type Place } from './program.js';
import {
  type ClassNode,
  type FunctionNode,
  isCall,
  isClass,
  isFunction,
  isMember,
  nameOfKey,
} from './syntax.js';

const known = new WeakMap<Program, Map<FunctionNode, readonly Place[]>>();

/** The calls of a function, as expressions. They are asked for again at every step through it, so they are kept. */
export function callsOf(program: Program, names: FileNames, fn: FunctionNode): readonly Place[] {
  let calls = known.get(program);
  if (!calls) known.set(program, (calls = new Map<FunctionNode, readonly Place[]>()));
  let found = calls.get(fn);
  if (!found) calls.set(fn, (found = findCalls(program, names, fn)));
  return found;
}

function findCalls(program: Program, names: FileNames, fn: FunctionNode): Place[] {
  const uses: Place[] = [];
  if (fn.type === 'FunctionDeclaration' && fn.id) {
    const binding = names.bindingOf(fn.id);
    if (binding) uses.push(...program.usesOf(binding));
  } else if (fn.type === 'ClassMethod' || fn.type === 'ObjectMethod' || fn.type === 'ClassPrivateMethod') {
    const name = nameOfKey(fn);
    if (name !== null && fn.kind !== 'constructor') {
      const owner = names.above(fn, isClass);
      uses.push(
        ...membersOf(
          program,
          { names, member: fn, owner: fn.type === 'ObjectMethod' ? undefined : owner },
          name,
        ).map(({ place }) => place),
      );
    }
    for (const exported of program.exportedNames(names, fn))
      uses.push(...program.usesOfExport(names, exported));
  } else {
    const parent = names.parentOf(fn);
    uses.push({ names, node: fn });
    if (parent?.type === 'VariableDeclarator' && parent.id.type === 'Identifier') {
      const binding = names.bindingOf(parent.id);
      if (binding) uses.push(...program.usesOf(binding));
    }
    for (const exported of program.exportedNames(names, fn))
      uses.push(...program.usesOfExport(names, exported));
    const key =
      parent?.type === 'ObjectProperty' || parent?.type === 'ClassProperty'
        ? nameOfKey(parent)
        : parent?.type === 'AssignmentExpression' && isMember(parent.left)
          ? nameOfKey(parent.left)
          : null;
    if (key !== null && parent) {
      const owner = parent.type === 'ClassProperty' ? names.above(parent, isClass) : undefined;
      const member = parent.type === 'AssignmentExpression' ? parent.left : parent;
      uses.push(...membersOf(program, { names, member, owner }, key).map(({ place }) => place));
    }
  }
  return uses.flatMap((use) => {
    const call = use.names.parentOf(use.node);
    return isCall(call) && call.callee === use.node ? [{ names: use.names, node: call }] : [];
  });
}

/** Every `new C()` (and construction of a class below it). */
export function constructionsOf(program: Program, names: FileNames, owner: ClassNode, depth = 0): Place[] {
  const around = names.parentOf(owner);
  // `new class { … }()`
  if (around?.type === 'NewExpression' && around.callee === owner) return [{ names, node: around }];
  return usesOfClass(program, names, owner).flatMap((use): Place[] => {
    const parent = use.names.parentOf(use.node);
    if (parent?.type === 'NewExpression' && parent.callee === use.node)
      return [{ names: use.names, node: parent }];
    if (isClass(parent) && parent.superClass === use.node && depth < 4)
      return constructionsOf(program, use.names, parent, depth + 1);
    return [];
  });
}

/** The classes that extend a class directly. */
export function classesBelow(program: Program, names: FileNames, owner: ClassNode): ClassPlace[] {
  return usesOfClass(program, names, owner).flatMap((use): ClassPlace[] => {
    const parent = use.names.parentOf(use.node);
    return isClass(parent) && parent.superClass === use.node ? [{ names: use.names, node: parent }] : [];
  });
}

/** Every expression that stands for a class. */
export function usesOfClass(program: Program, names: FileNames, owner: ClassNode): Place[] {
  const binding = owner.id ? names.bindingOf(owner.id) : declaredAs(names, owner);
  const direct = program.exportedNames(names, owner).flatMap((name) => program.usesOfExport(names, name));
  return [...(binding ? program.usesOf(binding) : []), ...direct, ...usesOfMixin(program, names, owner)];
}

/** `Counted(Page)` and `HomePage` of `const HomePage = Counted(Page)`, with `Counted = (Base) => class extends Base {…}`. */
function usesOfMixin(program: Program, names: FileNames, owner: ClassNode): Place[] {
  const parent = owner.type === 'ClassExpression' ? names.parentOf(owner) : null;
  const mixin =
    parent?.type === 'ReturnStatement' || parent?.type === 'ArrowFunctionExpression'
      ? names.functionOf(owner)
      : null;
  if (!isFunction(mixin)) return [];
  return callsOf(program, names, mixin).flatMap((call) => {
    const variable = call.names.parentOf(call.node);
    const named = variable?.type === 'VariableDeclarator' ? call.names.bindingOf(variable.id) : undefined;
    return named ? program.usesOf(named) : [call];
  });
}

interface ClassPlace {
  names: FileNames;
  node: ClassNode;
}

function declaredAs(names: FileNames, owner: ClassNode): ReturnType<FileNames['bindingOf']> {
  const parent = names.parentOf(owner);
  return parent?.type === 'VariableDeclarator' ? names.bindingOf(parent.id) : undefined;
}
