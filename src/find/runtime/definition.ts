import type * as t from '@babel/types';
import { givenToConstructor, parameterType } from './constructor-arguments.js';
import { elementOf } from './elements.js';
import { isOwnExports, isWholeExport, WHOLE } from './exports.js';
import { onlyImplementer } from './implementers.js';
import type { Binding, FileNames } from './names.js';
import type { Place, Program } from './program.js';
import { requiredModule } from './required-module.js';
import { onlyReturn, returnTypeOf } from './returns.js';
import type { Definition } from './stands-for.js';
import { type ClassNode, isClass, isField, isFunction, isMember, nameOfKey, unwrapped } from './syntax.js';
import { addedTo, isAssignedIn, isAssignedTo, ofThis } from './this.js';
import {
  classReference,
  isEmpty,
  isWrittenOut,
  madeIfMissing,
  onlyValue,
  unwrappedDefault,
} from './values.js';

const LIMIT = 14;

/** Follows an expression to its definition; undefined where more than one value is possible or none is known. */
export function definitionOf(program: Program, place: Place): Definition | undefined {
  return program.definitions.first(place.node, () => followed(program, place, 0));
}

/** @param depth how far the first question is away */
function followed(program: Program, { names, node }: Place, depth: number): Definition | undefined {
  if (depth > LIMIT) return program.definitions.tooFar();
  const inner = unwrapped(node);
  const deeper = (place: Place): Definition | undefined => followed(program, place, depth + 1);
  const specifier = requiredModule(inner);
  if (specifier !== undefined) return ofModule(program, names, specifier, WHOLE, depth);
  if (isOwnExports(names, inner)) return ofExport(program, names, WHOLE, depth + 1);
  if (inner.type === 'Identifier') {
    const binding = names.bindingOf(inner);
    // The same for all that name it.
    return (
      binding && program.definitions.onTheWay(binding.node, () => ofBinding(program, binding, depth + 1))
    );
  }
  if (inner.type === 'ThisExpression') return ofThis(names, inner);
  const element = elementOf({ names, node: inner }, deeper);
  if (element) {
    const given = 'type' in element ? ofType(program, element.names, element.type, depth) : deeper(element);
    if (given?.kind === 'instance') return given;
  }
  if (isMember(inner)) {
    const name = nameOfKey(inner);
    const base = name === null ? undefined : deeper({ names, node: inner.object });
    return base && name !== null ? memberOf(program, base, name, depth + 1) : undefined;
  }
  if (inner.type === 'NewExpression') {
    const made = deeper({ names, node: inner.callee });
    if (made?.kind === 'package') return { ...made, path: [...made.path, 'new'] };
    return made?.kind === 'node' && isClass(made.node)
      ? { kind: 'instance', names: made.names, node: made.node }
      : { kind: 'node', names, node: inner };
  }
  if (inner.type === 'CallExpression' || inner.type === 'OptionalCallExpression') {
    const called = deeper({ names, node: inner.callee });
    if (called?.kind === 'package') return { ...called, path: [...called.path, '()'] };
    if (called?.kind !== 'node') return { kind: 'node', names, node: inner };
    const returned = onlyReturn(called.names, called.node);
    const given = returned && deeper(returned);
    if (given && given.kind !== 'node') return given;
    // `get(id: string): Room`, whatever is done to give one.
    const typed = ofType(program, called.names, returnTypeOf(called.node), depth);
    return typed?.kind === 'instance' ? typed : (given ?? { kind: 'node', names, node: inner });
  }
  if (inner.type === 'AssignmentExpression' && /^(?:\?\?|\|\|)?=$/.test(inner.operator))
    return deeper({ names, node: inner.right });
  return { kind: 'node', names, node: inner };
}

export function ofBinding(program: Program, binding: Binding, depth = 0): Definition | undefined {
  const { names, declaration } = binding;
  if (depth > LIMIT) return program.definitions.tooFar();
  if (binding.kind === 'import') return ofImport(program, binding, depth);
  if (binding.kind === 'function' || binding.kind === 'class')
    return { kind: 'node', names, node: declaration };
  const typed = ofType(program, names, binding.node.typeAnnotation, depth);
  if (typed && !(typed.kind === 'package' && isWrittenOut(binding))) return typed;
  if (binding.kind === 'param')
    return givenToConstructor(program, binding, (one) => followed(program, one, depth + 1));
  if (declaration.type !== 'VariableDeclarator') return undefined;
  const value = onlyValue(binding) ?? madeIfMissing(binding);
  if (!value) return undefined;
  if (declaration.id.type === 'ObjectPattern' && value === declaration.init) {
    const key = declaration.id.properties.find(
      (one) => one.type === 'ObjectProperty' && unwrappedDefault(one.value) === binding.node,
    );
    const name = key?.type === 'ObjectProperty' ? nameOfKey(key) : null;
    const base = name === null ? undefined : followed(program, { names, node: value }, depth + 1);
    return base && name !== null ? memberOf(program, base, name, depth + 1) : undefined;
  }
  return declaration.id.type === 'Identifier'
    ? followed(program, { names, node: value }, depth + 1)
    : undefined;
}

function ofImport(
  program: Program,
  { names, declaration, node }: Binding,
  depth: number,
): Definition | undefined {
  const statement = names.parentOf(node) === declaration ? names.parentOf(declaration) : undefined;
  if (declaration.type === 'TSImportEqualsDeclaration') {
    const reference = declaration.moduleReference;
    return reference.type === 'TSExternalModuleReference'
      ? ofModule(program, names, reference.expression.value, WHOLE, depth)
      : undefined;
  }
  if (statement?.type !== 'ImportDeclaration') return undefined;
  const specifier = statement.source.value;
  if (declaration.type === 'ImportNamespaceSpecifier') return ofModule(program, names, specifier, '*', depth);
  if (declaration.type === 'ImportDefaultSpecifier')
    return ofModule(program, names, specifier, 'default', depth);
  if (declaration.type !== 'ImportSpecifier') return undefined;
  const { imported } = declaration;
  const name = imported.type === 'Identifier' ? imported.name : imported.value;
  return ofModule(program, names, specifier, name, depth);
}

function ofModule(
  program: Program,
  from: FileNames,
  specifier: string,
  name: string,
  depth: number,
): Definition | undefined {
  const file = program.modules.fileOf(from.file, specifier);
  const names = file === undefined ? undefined : program.namesOf(file);
  if (!names) {
    if (file !== undefined) return undefined;
    const isWhole = name === WHOLE || name === '*' || name === 'default';
    return { kind: 'package', module: specifier.replace(/^node:/, ''), path: isWhole ? [] : [name] };
  }
  return ofExport(program, names, name, depth + 1);
}

export function ofExport(
  program: Program,
  names: FileNames,
  name: string,
  depth = 0,
): Definition | undefined {
  if (depth > LIMIT) return program.definitions.tooFar();
  const { own, from } = program.exportsOf(names);
  const nodes = own.get(name) ?? (name === 'default' ? own.get(WHOLE) : undefined);
  const single = nodes?.length === 1 ? nodes[0] : undefined;
  if (single) return followed(program, { names, node: single }, depth + 1);
  if (name === WHOLE || name === '*') return { kind: 'module', names };
  for (const one of from) {
    if (one.name !== name && one.name !== '*') continue;
    const found = ofModule(program, names, one.specifier, one.name === '*' ? name : one.imported, depth + 1);
    if (found) return found;
  }
  return name === 'default' && !nodes ? { kind: 'module', names } : undefined;
}

/** `base.name`. */
export function memberOf(
  program: Program,
  base: Definition,
  name: string,
  depth = 0,
): Definition | undefined {
  if (depth > LIMIT) return program.definitions.tooFar();
  if (base.kind === 'package')
    return { ...base, path: name === 'default' ? base.path : [...base.path, name] };
  if (base.kind === 'module')
    return name === 'default' && !program.exportsOf(base.names).own.has('default')
      ? base
      : ofExport(program, base.names, name, depth + 1);
  if (base.kind === 'instance') return ofField(program, base, name, false, depth);
  if (isClass(base.node)) return ofField(program, { ...base, node: base.node }, name, true, depth);
  if (base.node.type !== 'ObjectExpression') return undefined;
  const property = base.node.properties.find(
    (one) => one.type !== 'SpreadElement' && nameOfKey(one) === name,
  );
  const added = property ? undefined : addedTo(base.names, base.node, name);
  if (added) return followed(program, { names: base.names, node: added }, depth + 1);
  if (!property && isWholeExport(base.names, program.exportsOf(base.names), base.node))
    return ofExport(program, base.names, name, depth + 1);
  if (!property || property.type === 'SpreadElement') return undefined;
  if (property.type === 'ObjectMethod' && property.kind !== 'get')
    return { kind: 'node', names: base.names, node: property };
  if (property.type === 'ObjectMethod') {
    const returned = onlyReturn(base.names, property);
    return returned && followed(program, returned, depth + 1);
  }
  return followed(program, { names: base.names, node: property.value }, depth + 1);
}

function ofField(
  program: Program,
  { names, node }: { names: FileNames; node: ClassNode },
  name: string,
  isStatic: boolean,
  depth: number,
): Definition | undefined {
  for (const one of node.body.body) {
    if (one.type === 'ClassMethod' && one.kind === 'constructor') {
      const typed = isStatic ? undefined : ofType(program, names, parameterType(one, name), depth);
      if (typed) return typed;
    }
    if (!('key' in one) || nameOfKey(one) !== name || Boolean('static' in one && one.static) !== isStatic)
      continue;
    if (isFunction(one)) {
      if (one.kind !== 'get') return { kind: 'node', names, node: one };
      const returned = onlyReturn(names, one);
      return returned && followed(program, returned, depth + 1);
    }
    if (!isField(one)) continue;
    if (one.value && !isEmpty(one.value)) return followed(program, { names, node: one.value }, depth + 1);
    const typed = ofType(program, names, one.typeAnnotation, depth);
    if (typed) return typed;
  }
  const assigned = (names.members.get(name) ?? []).filter(
    (member) => isAssignedIn(names, member, node) || (isStatic && isAssignedTo(names, member, node)),
  );
  const [only] = assigned;
  const parent = only && names.parentOf(only);
  if (assigned.length === 1 && parent?.type === 'AssignmentExpression')
    return followed(program, { names, node: parent.right }, depth + 1);
  const parentClass = superClassOf(program, { names, node }, depth);
  return parentClass && ofField(program, parentClass, name, isStatic, depth + 1);
}

export function superClassOf(
  program: Program,
  { names, node }: { names: FileNames; node: ClassNode },
  depth = 0,
): { names: FileNames; node: ClassNode } | undefined {
  if (!node.superClass) return undefined;
  const found = followed(program, { names, node: node.superClass }, depth + 1);
  return found?.kind === 'node' && isClass(found.node) && found.node !== node
    ? { names: found.names, node: found.node }
    : undefined;
}

/** The class that a type annotation names. */
function ofType(
  program: Program,
  names: FileNames,
  annotation: t.Node | null | undefined,
  depth: number,
): Definition | undefined {
  const type = annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : annotation;
  const found = type && classReference(type);
  if (!found) return undefined;
  const binding = names.bindings.find(
    (one) => one.owner === null && one.name === found.name && (one.kind === 'class' || one.kind === 'import'),
  );
  const definition = binding && ofBinding(program, binding, depth + 1);
  if (definition?.kind === 'package') return { ...definition, path: [...definition.path, 'new'] };
  const made =
    definition?.kind === 'node' && isClass(definition.node)
      ? { names: definition.names, node: definition.node }
      : definition === undefined && binding?.kind !== 'class'
        ? onlyImplementer(program, found.name)
        : undefined;
  return made && { kind: 'instance', ...made };
}
