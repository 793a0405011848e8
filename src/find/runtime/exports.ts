import type * as t from '@babel/types';
import type { FileNames } from './names.js';
import { isFunction, isMember, nameOfKey, namesOfPattern, pathOf, unwrapped, wordOf } from './syntax.js';

/** `module.exports = value` is exported under this name; `default` and named exports under their own. */
export const WHOLE = '*whole';

/** What a file exports: by name, the expression or declared name that holds it, or where it comes from. */
export interface Exports {
  own: Map<string, t.Node[]>;
  /** `export { a as b } from 'x'`, `export * from 'x'` (name and imported are `*`). */
  from: { name: string; imported: string; specifier: string }[];
  /** The uses of `api` after `const api = module.exports;`. */
  aliases: readonly t.Node[];
}

export function exportsOf(names: FileNames): Exports {
  const found: Exports = { own: new Map(), from: [], aliases: [] };
  for (const statement of names.parsed.tree.program.body) readStatement(statement, found);
  readCommonJs(names, found);
  return found;
}

function add(found: Exports, name: string, node: t.Node): void {
  const list = found.own.get(name);
  // `module.exports = exports = value` says the same twice.
  if (list?.includes(node)) return;
  if (list) list.push(node);
  else found.own.set(name, [node]);
}

function readStatement(statement: t.Statement, found: Exports): void {
  if (statement.type === 'ExportDefaultDeclaration') {
    const value = statement.declaration;
    const hasName = (value.type === 'FunctionDeclaration' || value.type === 'ClassDeclaration') && value.id;
    add(found, 'default', hasName ? hasName : unwrapped(value));
  } else if (statement.type === 'ExportNamedDeclaration') readNamed(statement, found);
  else if (statement.type === 'ExportAllDeclaration')
    found.from.push({ name: '*', imported: '*', specifier: statement.source.value });
  else if (statement.type === 'TSExportAssignment') add(found, WHOLE, statement.expression);
}

function readNamed(statement: t.ExportNamedDeclaration, found: Exports): void {
  const declared = statement.declaration;
  if (declared?.type === 'VariableDeclaration') {
    for (const { id } of declared.declarations)
      for (const name of namesOfPattern(id)) add(found, name.name, name);
  } else if (declared && 'id' in declared && declared.id?.type === 'Identifier')
    add(found, declared.id.name, declared.id);
  for (const one of statement.specifiers) {
    const name = nameOfExported(one.exported);
    if (one.type === 'ExportSpecifier') {
      if (statement.source)
        found.from.push({ name, imported: wordOf(one.local), specifier: statement.source.value });
      else add(found, name, one.local);
    } else if (statement.source)
      found.from.push({ name, imported: WHOLE, specifier: statement.source.value });
  }
}

function nameOfExported(node: t.Identifier | t.StringLiteral): string {
  return node.type === 'StringLiteral' ? node.value : node.name;
}

/** `module.exports = …`, `exports.a = …`, `module.exports.a = …`, and the literal's own properties. */
function readCommonJs(names: FileNames, found: Exports): void {
  const whole = (names.members.get('exports') ?? []).filter((node) => pathOf(node) === 'module.exports');
  const own = [...whole, ...(names.globals.get('exports') ?? [])];
  const aliases = new Set(own.flatMap((node) => aliasesOf(names, node)));
  found.aliases = [...aliases];
  for (const node of [...own, ...aliases]) {
    const parent = names.parentOf(node);
    if (parent?.type === 'AssignmentExpression' && parent.left === node) {
      if (aliases.has(node)) continue;
      const value = lastValue(parent.right);
      add(found, WHOLE, namedBy(names, parent) ?? value);
      if (value.type === 'ObjectExpression') readLiteral(value, found);
    } else if (parent && isMember(parent) && parent.object === node) {
      const name = nameOfKey(parent);
      const assignment = names.parentOf(parent);
      if (name !== null && assignment?.type === 'AssignmentExpression' && assignment.left === parent)
        add(found, name, namedBy(names, assignment) ?? lastValue(assignment.right));
    } else if (parent?.type === 'CallExpression' && pathOf(parent.callee) === 'Object.assign') {
      for (const one of parent.arguments) if (one.type === 'ObjectExpression') readLiteral(one, found);
    }
  }
}

/** `module.exports`, `exports`. */
export function isOwnExports(names: FileNames, node: t.Node): boolean {
  if (isMember(node) && nameOfKey(node) !== 'exports') return false;
  const root = isMember(node) ? node.object : node;
  return (
    root.type === 'Identifier' &&
    root.name === (isMember(node) ? 'module' : 'exports') &&
    !names.bindingOf(root)
  );
}

/** Whatever names it after `const api = module.exports;`. */
function aliasesOf(names: FileNames, node: t.Node): t.Node[] {
  const parent = names.parentOf(node);
  const id = parent?.type === 'VariableDeclarator' && parent.init === node ? parent.id : undefined;
  return id?.type === 'Identifier' ? (names.bindingOf(id)?.references ?? []) : [];
}

/** `a` of `const a = exports.a = value`. */
function namedBy(names: FileNames, assignment: t.Node): t.Identifier | undefined {
  let at: t.Node | undefined = names.parentOf(assignment);
  while (at?.type === 'AssignmentExpression') at = names.parentOf(at);
  return at?.type === 'VariableDeclarator' && at.id.type === 'Identifier' ? at.id : undefined;
}

/** The value of `a = b = value`. */
export function lastValue(node: t.Node): t.Node {
  const inner = unwrapped(node);
  return inner.type === 'AssignmentExpression' ? lastValue(inner.right) : inner;
}

export function readLiteral(object: t.ObjectExpression, found: Exports): void {
  for (const one of object.properties) {
    const name = one.type === 'SpreadElement' ? null : nameOfKey(one);
    if (name === null || one.type === 'SpreadElement') continue;
    add(found, name, isFunction(one) ? one : unwrapped(one.value));
  }
}

/** `exports = module.exports = api; exports.more = more`: whether a literal is all that a file exports. */
export function isWholeExport(names: FileNames, { own }: Exports, literal: t.Node): boolean {
  return (own.get(WHOLE) ?? []).some((one) => {
    const declaration = one.type === 'Identifier' ? names.bindingOf(one)?.declaration : undefined;
    return one === literal || (declaration?.type === 'VariableDeclarator' && declaration.init === literal);
  });
}

/** `namespace N { export function f() {} }`, used as `N.f`. */
export function isOfNamespace(names: FileNames, fn: t.Node): boolean {
  const statement = names.parentOf(fn);
  return statement?.type === 'ExportNamedDeclaration' && names.parentOf(statement)?.type === 'TSModuleBlock';
}

/** `const api = { … }`, `module.exports = api = { … }`: the file itself uses it by that name. */
export function isNamedToo(names: FileNames, object: t.Node): boolean {
  let at = names.parentOf(object);
  for (; at?.type === 'AssignmentExpression'; at = names.parentOf(at))
    if (at.left.type === 'Identifier' && names.bindingOf(at.left)) return true;
  return at?.type === 'VariableDeclarator';
}
