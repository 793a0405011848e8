import type * as t from '@babel/types';
import { isBuiltin } from 'node:module';
import { rangeOf } from '../../ast/walk.js';
import type { Manifest } from '../../model/project.js';
import type { FindContext, Origin, Range } from '../../model/transform.js';
import { WHOLE } from './exports.js';
import type { Binding, FileNames } from './names.js';
import { requiredModule } from './required-module.js';
import { analysisOf } from './shared.js';
import { isCall, isMember, nameOfKey } from './syntax.js';

/**
 * Where a value comes from, if the file alone tells for certain: a package that it imports, or what a constant is made
 * of. Undefined for everything else, which is for the resolver: its answer would be the same here, and takes a compiler.
 */
export function quickOrigin(context: FindContext, file: string, range: Range): Origin | undefined {
  const names = analysisOf(context).program.namesOf(file);
  const node = context.nodeAt(file, range)?.node;
  return names && node && originOf(context, names, node);
}

function originOf(context: FindContext, names: FileNames, node: t.Node): Origin | undefined {
  switch (node.type) {
    case 'Identifier': {
      const binding = names.bindingOf(node);
      return binding && ofBinding(context, names, binding);
    }
    case 'MemberExpression':
      return ofMember(context, names, node);
    case 'CallExpression': {
      const module = requiredModule(node);
      if (module !== undefined) return inPackage(context, module, '*') ?? ofWhole(context, names, module);
      if (node.callee.type === 'Import') return undefined;
      return !isRequire(node.callee) || isLoadedByName(node) ? valueAt(names, node) : undefined;
    }
    case 'NewExpression':
    case 'ObjectExpression':
      return valueAt(names, node);
    default:
      return undefined;
  }
}

function ofBinding(context: FindContext, names: FileNames, binding: Binding): Origin | undefined {
  const { declaration, node } = binding;
  if (binding.kind === 'import') return ofImport(context, names, binding);
  if (declaration.type !== 'VariableDeclarator' || !declaration.init || isRewritten(binding))
    return undefined;
  if (declaration.id === node) return originOf(context, names, declaration.init);
  if (declaration.id.type !== 'ObjectPattern') return undefined;
  const property = declaration.id.properties.find((one) => 'value' in one && one.value === node);
  const key = property?.type === 'ObjectProperty' && !property.computed ? nameOfKey(property) : null;
  const base = key === null ? undefined : originOf(context, names, declaration.init);
  return base?.kind === 'module' && key !== null ? inModule(base, key) : undefined;
}

/** What has a name here only reads it: everything else may give the variable another value. */
const READERS =
  /^(?:Call|OptionalCall|New|Binary|Logical|Conditional|Unary|Await|Array|Spread|Object|ArrowFunction|Template|Sequence)(?:Expression|Element|Literal)$|^(?:Return|Expression|If)Statement$/;

function isRewritten({ kind, names, references }: Binding): boolean {
  return kind !== 'const' && !references.every((node) => isRead(names, node));
}

function isRead(names: FileNames, node: t.Node): boolean {
  const parent = names.parentOf(node);
  if (!parent) return false;
  if (isMember(parent)) return true;
  if (parent.type === 'ObjectProperty') return names.parentOf(parent)?.type === 'ObjectExpression';
  if (parent.type === 'VariableDeclarator') return parent.init === node;
  if (parent.type === 'AssignmentExpression') return parent.right === node;
  return READERS.test(parent.type);
}

function ofMember(context: FindContext, names: FileNames, node: t.MemberExpression): Origin | undefined {
  const name = nameOfKey(node);
  const base = name === null ? undefined : originOf(context, names, node.object);
  if (base?.kind === 'module' && name !== null) return inModule(base, name);
  const holder = base?.kind === 'value' ? context.nodeAt(base.file, base)?.node : undefined;
  return holder && isLoadedByName(holder) ? { kind: 'unknown', why: 'computed' } : undefined;
}

/** `require(path + name)`: of what it gives, nothing is known. */
function isLoadedByName(node: t.Node): boolean {
  if (!isCall(node) || !isRequire(node.callee)) return false;
  const [argument] = node.arguments;
  return argument?.type === 'TemplateLiteral'
    ? argument.expressions.length > 0
    : argument?.type === 'BinaryExpression';
}

/** A module of the program that exports one name as a whole. */
function ofWhole(context: FindContext, from: FileNames, module: string): Origin | undefined {
  const { program } = analysisOf(context);
  const file = /^\.{1,2}(?:\/|$)/.test(module) ? program.modules.fileOf(from.file, module) : undefined;
  const names = file === undefined ? undefined : program.namesOf(file);
  const [whole, ...more] = (names && program.exportsOf(names).own.get(WHOLE)) ?? [];
  if (!names || whole?.type !== 'Identifier' || more.length) return undefined;
  return originOf(context, names, whole);
}

function ofImport(
  context: FindContext,
  names: FileNames,
  { declaration, node }: Binding,
): Origin | undefined {
  const statement = names.parentOf(declaration);
  if (names.parentOf(node) !== declaration || statement?.type !== 'ImportDeclaration') return undefined;
  const module = statement.source.value;
  if (declaration.type === 'ImportDefaultSpecifier') return inPackage(context, module, 'default');
  if (declaration.type === 'ImportNamespaceSpecifier') return inPackage(context, module, '*');
  if (declaration.type !== 'ImportSpecifier' || declaration.imported.type !== 'Identifier') return undefined;
  return inPackage(context, module, declaration.imported.name);
}

/** No file of the program could be meant: by a path, by the name of a package of its own, or by an alias. */
function inPackage(context: FindContext, module: string, name: string): Origin | undefined {
  const { files, manifests, tsconfigs = [] } = context.project;
  const own = /^(?:@[^/]+\/)?[^/]+/.exec(module)?.[0] ?? '';
  if (/^[./#~]|^@\//.test(module) || manifests.some((one) => one.name === own)) return undefined;
  if (tsconfigs.some(({ text }) => text.includes(`"${own}`) || text.includes('"*"'))) return undefined;
  const isKnown = isBuiltin(module) || manifests.some((one) => declares(one, own));
  const isAlsoFile = files.some(({ file }) => file.includes(`/${module}.`) || file.includes(`/${module}/`));
  return isKnown || !isAlsoFile ? { kind: 'module', module, path: [name] } : undefined;
}

function declares({ dependencies, devDependencies }: Manifest, name: string): boolean {
  return Object.hasOwn(dependencies, name) || Object.hasOwn(devDependencies, name);
}

function inModule(base: Extract<Origin, { kind: 'module' }>, name: string): Origin {
  const isWhole = base.path.length === 1 && base.path[0] === '*';
  return { ...base, path: isWhole ? [name] : [...base.path, name] };
}

function valueAt({ file }: FileNames, node: t.Node): Origin {
  return { kind: 'value', file, ...rangeOf(node) };
}

function isRequire(callee: t.Node): boolean {
  return callee.type === 'Identifier' && callee.name === 'require';
}
