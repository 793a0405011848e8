import type { Node, Statement } from '@babel/types';
import type jscodeshift from 'jscodeshift';
import { createRequire } from 'node:module';
import type { ParsedFile } from '../model/transform.js';
import type { Habits } from './habits.js';
import { printStatement } from './print.js';
import { rangeOf } from './walk.js';

/** What a file gets from a module: one exported name, the default export, or the whole module. */
export interface Wanted {
  module: string;
  /** `default`, `*` or an exported name. */
  imported: string;
  /** The name to bind here. */
  local: string;
}

/** True if the file loads modules with `import`; files without either kind follow `type` of their package.json. */
export function usesImport({ file, tree }: ParsedFile, packageType: 'module' | 'commonjs'): boolean {
  const body = tree.program.body;
  if (
    body.some(
      (node) => /^(Import|Export).*Declaration$/.test(node.type) || node.type === 'TSImportEqualsDeclaration',
    )
  )
    return true;
  if (/\.(cjs|cts)$/.test(file)) return false;
  if (/\.(mjs|mts)$/.test(file)) return true;
  return packageType === 'module';
}

/** The statement that binds a wanted name. */
export function importStatement(
  wanted: Wanted,
  style: 'import' | 'require',
  habits: Habits,
  keyword: 'const' | 'var' = 'const',
): string {
  return printStatement(
    style === 'import' ? importDeclaration(wanted) : requireDeclaration(wanted, keyword),
    habits,
  );
}

const require = createRequire(import.meta.url);

/** jscodeshift's builders, loaded when the first node is built: most runs only look. */
function builders(): jscodeshift.JSCodeshift {
  return require('jscodeshift') as jscodeshift.JSCodeshift;
}

function importDeclaration({ module, imported, local }: Wanted): jscodeshift.ImportDeclaration {
  const j = builders();
  const name = j.identifier(local);
  const named =
    imported === local ? j.importSpecifier(name) : j.importSpecifier(j.identifier(imported), name);
  const whole = { default: j.importDefaultSpecifier(name), '*': j.importNamespaceSpecifier(name) }[imported];
  return j.importDeclaration([whole ?? named], j.stringLiteral(module));
}

function requireDeclaration(
  { module, imported, local }: Wanted,
  keyword: 'const' | 'var',
): jscodeshift.VariableDeclaration {
  const j = builders();
  const call = j.callExpression(j.identifier('require'), [j.stringLiteral(module)]);
  const value = imported === 'default' ? j.memberExpression(call, j.identifier('default')) : call;
  const isNamed = imported !== '*' && imported !== 'default';
  const target = isNamed ? j.objectPattern([property(imported, local)]) : j.identifier(local);
  return j.variableDeclaration(keyword, [j.variableDeclarator(target, value)]);
}

function property(key: string, local: string): jscodeshift.ObjectProperty {
  const j = builders();
  const made = j.objectProperty(j.identifier(key), j.identifier(local));
  made.shorthand = key === local;
  return made;
}

/** The top-level statement that holds an offset. */
export function statementAt({ tree }: ParsedFile, offset: number): Statement | undefined {
  return tree.program.body.find(
    (statement) => rangeOf(statement).start <= offset && offset < rangeOf(statement).end,
  );
}

/** The last top-level import, or `require` into a variable, that ends before an offset (all imports count: they are hoisted). */
export function lastImportBefore({ tree }: ParsedFile, offset: number): Statement | undefined {
  return tree.program.body.findLast(
    (statement) => isDeclared(statement) || (isRequire(statement) && rangeOf(statement).end <= offset),
  );
}

/** True for a statement that does nothing but load a module: `import`, or `require` into a variable. */
export function isImport(statement: Node): boolean {
  return isDeclared(statement) || isRequire(statement);
}

function isDeclared(statement: Node): boolean {
  return statement.type === 'ImportDeclaration' || statement.type === 'TSImportEqualsDeclaration';
}

function isRequire(statement: Node): boolean {
  return (
    statement.type === 'VariableDeclaration' &&
    statement.declarations.some(
      ({ init }) =>
        init?.type === 'CallExpression' &&
        init.callee.type === 'Identifier' &&
        init.callee.name === 'require',
    )
  );
}
