import type ts from 'typescript';
import { tsc } from './typescript.js';

/** The module of `require('x')` or `import('x')`. */
export function requiredModule(node: ts.Node): ts.StringLiteralLike | undefined {
  if (!tsc.isCallExpression(node)) return undefined;
  const [argument] = node.arguments;
  const isRequire = tsc.isIdentifier(node.expression) && node.expression.text === 'require';
  const isImport = node.expression.kind === tsc.SyntaxKind.ImportKeyword;
  return (isRequire || isImport) && argument && tsc.isStringLiteralLike(argument) ? argument : undefined;
}

/** Module and exported name of an import or a re-export. */
export function importOf(
  node: ts.Declaration,
): { specifier: ts.StringLiteralLike; name: string } | undefined {
  if (tsc.isImportEqualsDeclaration(node)) {
    const reference = node.moduleReference;
    const isModule =
      tsc.isExternalModuleReference(reference) && tsc.isStringLiteralLike(reference.expression);
    return isModule ? { specifier: reference.expression, name: '*' } : undefined;
  }
  const from = tsc.findAncestor(
    node,
    (parent) => tsc.isImportDeclaration(parent) || tsc.isExportDeclaration(parent),
  );
  const specifier =
    from && (tsc.isImportDeclaration(from) || tsc.isExportDeclaration(from))
      ? from.moduleSpecifier
      : undefined;
  if (!specifier || !tsc.isStringLiteralLike(specifier)) return undefined;
  if (tsc.isImportClause(node)) return { specifier, name: 'default' };
  if (tsc.isNamespaceImport(node) || tsc.isNamespaceExport(node)) return { specifier, name: '*' };
  if (tsc.isImportSpecifier(node) || tsc.isExportSpecifier(node))
    return { specifier, name: (node.propertyName ?? node.name).text };
  return undefined;
}

/** The module names of every import, re-export, `require` and `import()` in a file. */
export function moduleSpecifiersOf(source: ts.SourceFile): readonly ts.StringLiteralLike[] {
  let known = specifiers.get(source);
  if (!known) specifiers.set(source, (known = collectSpecifiers(source)));
  return known;
}

/** Whole graphs are walked by who imports whom, and programs share their files. */
const specifiers = new WeakMap<ts.SourceFile, readonly ts.StringLiteralLike[]>();

/** Without these, only statements of a module or a namespace name another module. */
const ANYWHERE = /\brequire\b|\bimport\s*[(/]/;

function collectSpecifiers(source: ts.SourceFile): ts.StringLiteralLike[] {
  const found: ts.StringLiteralLike[] = [];
  const isAnywhere = ANYWHERE.test(source.text);
  const visit = (node: ts.Node): void => {
    const specifier = requiredModule(node) ?? declaredModule(node);
    if (specifier) found.push(specifier);
    if (isAnywhere || hasStatements(node)) tsc.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function hasStatements(node: ts.Node): boolean {
  return tsc.isSourceFile(node) || tsc.isModuleDeclaration(node) || tsc.isModuleBlock(node);
}

function declaredModule(node: ts.Node): ts.StringLiteralLike | undefined {
  const isDeclaration = tsc.isImportDeclaration(node) || tsc.isExportDeclaration(node);
  const specifier = isDeclaration
    ? node.moduleSpecifier
    : tsc.isExternalModuleReference(node)
      ? node.expression
      : undefined;
  return specifier && tsc.isStringLiteralLike(specifier) ? specifier : undefined;
}
