import type { Node, Statement } from '@babel/types';
import { walk } from '../../src/ast/walk.js';
import type { ParsedFile } from '../../src/model/transform.js';
import { isName } from './syntax.js';

/** The top-level statement that imports or requires a package. */
export function importOfPackage({ tree }: ParsedFile, name: string): Statement | undefined {
  return tree.program.body.find((statement) => {
    if (statement.type === 'ImportDeclaration')
      return statement.source.value === name && statement.importKind !== 'type';
    if (statement.type === 'TSImportEqualsDeclaration') return isReferenceTo(statement.moduleReference, name);
    return (
      statement.type === 'VariableDeclaration' &&
      statement.declarations.some(({ init }) => init && requires(init, name))
    );
  });
}

function isReferenceTo(reference: Node, name: string): boolean {
  return reference.type === 'TSExternalModuleReference' && reference.expression.value === name;
}

function requires(node: Node, name: string): boolean {
  let found = false;
  walk(node, (inner) => {
    if (/Function/.test(inner.type)) return false;
    if (inner.type !== 'CallExpression' || !isName(inner.callee, 'require')) return;
    const [argument] = inner.arguments;
    if (argument?.type === 'StringLiteral' && argument.value === name) found = true;
  });
  return found;
}

/** The name that a statement gives to a package as a whole. */
export function nameOfPackage(statement: Statement | undefined, name: string): string | undefined {
  if (statement?.type === 'TSImportEqualsDeclaration') return statement.id.name;
  if (statement?.type === 'ImportDeclaration')
    return statement.specifiers.find(({ type }) => type !== 'ImportSpecifier')?.local.name;
  if (statement?.type !== 'VariableDeclaration') return undefined;
  const declarator = statement.declarations.find(({ init }) => init && isRequireOf(init, name));
  return declarator?.id.type === 'Identifier' ? declarator.id.name : undefined;
}

/** `require('name')` itself, perhaps `.default`. */
function isRequireOf(init: Node, name: string): boolean {
  if (init.type === 'MemberExpression')
    return isName(init.property, 'default') && isRequireOf(init.object, name);
  return init.type === 'CallExpression' && isName(init.callee, 'require') && requires(init, name);
}

/** True if a module that is `module.exports = x` can be had with `import x from`, as far as the file shows. */
export function importsDefaults({ file, tree }: ParsedFile): boolean {
  if (!/\.[cm]?tsx?$/.test(file)) return true;
  const isInterop = tree.program.body.every(
    ({ type }) => type !== 'TSImportEqualsDeclaration' && type !== 'TSExportAssignment',
  );
  const imports = tree.program.body.filter((statement) => statement.type === 'ImportDeclaration');
  const has = (kind: string): boolean =>
    imports.some(({ specifiers }) => specifiers.some(({ type }) => type === kind));
  return isInterop && (has('ImportDefaultSpecifier') || !has('ImportNamespaceSpecifier'));
}
