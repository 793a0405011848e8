import type ts from 'typescript';
import { tsc } from './typescript.js';

/** What names a module: a literal, or an expression whose text `nameOfModule` knows. */
export type Specifier = ts.Expression;

/** The module of `require('x')`, `import('x')` or `require(path.join(__dirname, 'x'))`. */
export function requiredModule(node: ts.Node): Specifier | undefined {
  if (!tsc.isCallExpression(node)) return undefined;
  const [argument] = node.arguments;
  const isRequire = tsc.isIdentifier(node.expression) && node.expression.text === 'require';
  const isImport = node.expression.kind === tsc.SyntaxKind.ImportKeyword;
  return (isRequire || isImport) && argument && isSpecifier(argument) ? argument : undefined;
}

function isSpecifier(node: ts.Expression): boolean {
  return tsc.isStringLiteralLike(node) || belowOwnFolder(node) !== undefined;
}

/** The name of a module as an import would have it. */
export function nameOfModule(specifier: Specifier): string {
  return tsc.isStringLiteralLike(specifier) ? specifier.text : (belowOwnFolder(specifier) ?? '');
}

/** `./x` of `${__dirname}/x`, `__dirname + '/x'` and `path.join(__dirname, 'x')`. */
function belowOwnFolder(node: ts.Expression): string | undefined {
  if (tsc.isCallExpression(node)) return joined(node);
  const [folder, rest, ...more] = tsc.isTemplateExpression(node)
    ? [...(node.head.text ? [] : node.templateSpans.flatMap((one) => [one.expression, one.literal]))]
    : tsc.isBinaryExpression(node)
      ? [node.left, node.right]
      : [];
  if (!folder || !isOwnFolder(folder) || !rest || more.length) return undefined;
  const text = tsc.isStringLiteralLike(rest) || tsc.isTemplateTail(rest) ? rest.text : '';
  return text.startsWith('/') ? `.${text}` : undefined;
}

function joined({ expression, arguments: [folder, ...rest] }: ts.CallExpression): string | undefined {
  const name = tsc.isPropertyAccessExpression(expression) ? expression.name : expression;
  const isJoin = tsc.isIdentifier(name) && /^(?:join|resolve)$/.test(name.text);
  if (!isJoin || !folder || !isOwnFolder(folder) || !rest.length) return undefined;
  return rest.every(tsc.isStringLiteralLike) ? `./${rest.map(({ text }) => text).join('/')}` : undefined;
}

function isOwnFolder(node: ts.Node): boolean {
  return tsc.isIdentifier(node) && node.text === '__dirname';
}

/** Module and exported name of an import or a re-export. */
export function importOf(node: ts.Declaration): { specifier: Specifier; name: string } | undefined {
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
export function moduleSpecifiersOf(source: ts.SourceFile): readonly Specifier[] {
  let known = specifiers.get(source);
  if (!known) specifiers.set(source, (known = collectSpecifiers(source)));
  return known;
}

/** Whole graphs are walked by who imports whom, and programs share their files. */
const specifiers = new WeakMap<ts.SourceFile, readonly Specifier[]>();

/** Without these, only statements of a module or a namespace name another module. */
const ANYWHERE = /\brequire\b|\bimport\s*[(/]/;

function collectSpecifiers(source: ts.SourceFile): Specifier[] {
  const found: Specifier[] = [];
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
