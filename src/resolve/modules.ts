import ts from 'typescript';

/** The module of `require('x')` or `import('x')`. */
export function requiredModule(node: ts.Node): ts.StringLiteralLike | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const [argument] = node.arguments;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return (isRequire || isImport) && argument && ts.isStringLiteralLike(argument) ? argument : undefined;
}

/** Module and exported name of an import or a re-export. */
export function importOf(
  node: ts.Declaration,
): { specifier: ts.StringLiteralLike; name: string } | undefined {
  if (ts.isImportEqualsDeclaration(node)) {
    const reference = node.moduleReference;
    const isModule = ts.isExternalModuleReference(reference) && ts.isStringLiteralLike(reference.expression);
    return isModule ? { specifier: reference.expression, name: '*' } : undefined;
  }
  const from = ts.findAncestor(
    node,
    (parent) => ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent),
  );
  const specifier =
    from && (ts.isImportDeclaration(from) || ts.isExportDeclaration(from)) ? from.moduleSpecifier : undefined;
  if (!specifier || !ts.isStringLiteralLike(specifier)) return undefined;
  if (ts.isImportClause(node)) return { specifier, name: 'default' };
  if (ts.isNamespaceImport(node) || ts.isNamespaceExport(node)) return { specifier, name: '*' };
  if (ts.isImportSpecifier(node) || ts.isExportSpecifier(node))
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
    if (isAnywhere || hasStatements(node)) ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function hasStatements(node: ts.Node): boolean {
  return ts.isSourceFile(node) || ts.isModuleDeclaration(node) || ts.isModuleBlock(node);
}

function declaredModule(node: ts.Node): ts.StringLiteralLike | undefined {
  const isDeclaration = ts.isImportDeclaration(node) || ts.isExportDeclaration(node);
  const specifier = isDeclaration
    ? node.moduleSpecifier
    : ts.isExternalModuleReference(node)
      ? node.expression
      : undefined;
  return specifier && ts.isStringLiteralLike(specifier) ? specifier : undefined;
}
