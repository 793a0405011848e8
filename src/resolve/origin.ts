import ts from 'typescript';
import type { Origin } from '../model/transform.js';
import { isReassigned } from './references.js';

/** Follows expressions and symbols to where their value is made. One instance a program. */
export class Follower {
  readonly #checker: ts.TypeChecker;

  constructor(program: ts.Program) {
    this.#checker = program.getTypeChecker();
  }

  /** @param seen guards against declarations that refer to each other. */
  follow(node: ts.Node, seen = new Set<ts.Node>()): Origin {
    if (seen.has(node)) return { kind: 'unknown', why: 'reassigned' };
    seen.add(node);
    if (isTransparent(node)) return this.follow(node.expression, seen);
    const required = requiredModule(node);
    if (required) return this.#module(required, '*', seen);
    if (ts.isIdentifier(node)) return this.#symbol(this.#symbolAt(node), seen) ?? undeclared(node);
    if (ts.isPropertyAccessExpression(node) || isStringAccess(node)) return this.#property(node, seen);
    return valueAt(node);
  }

  #symbolAt(node: ts.Identifier): ts.Symbol | undefined {
    return ts.isShorthandPropertyAssignment(node.parent)
      ? this.#checker.getShorthandAssignmentValueSymbol(node.parent)
      : this.#checker.getSymbolAtLocation(node);
  }

  /** `a.b`: what the checker knows as a declared member, else the path of `a` with `b` behind it. */
  #property(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, seen: Set<ts.Node>): Origin {
    const name = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
    const base = this.follow(node.expression, seen);
    const key = ts.isStringLiteralLike(name) || ts.isIdentifier(name) ? name.text : undefined;
    if (base.kind === 'module' && key !== undefined) return inModule(base, key);
    return (
      this.#symbol(this.#checker.getSymbolAtLocation(name), seen) ?? { kind: 'unknown', why: 'computed' }
    );
  }

  #symbol(symbol: ts.Symbol | undefined, seen: Set<ts.Node>): Origin | undefined {
    const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
    if (!declaration) return undefined;
    return this.#declaration(declaration, seen);
  }

  #declaration(node: ts.Declaration, seen: Set<ts.Node>): Origin {
    if (seen.has(node)) return { kind: 'unknown', why: 'reassigned' };
    seen.add(node);
    const imported = importOf(node);
    if (imported) return this.#module(imported.specifier, imported.name, seen);
    if (ts.isBindingElement(node)) return this.#binding(node, seen);
    if (ts.isParameter(node)) return { kind: 'unknown', why: 'parameter' };
    if (ts.isVariableDeclaration(node)) return this.#variable(node, seen);
    if (ts.isExportSpecifier(node)) {
      return this.#symbol(this.#checker.getExportSpecifierLocalTargetSymbol(node), seen) ?? valueAt(node);
    }
    const value = assignedValue(node);
    return value ? this.follow(value, seen) : valueAt(node);
  }

  #variable(node: ts.VariableDeclaration, seen: Set<ts.Node>): Origin {
    if (isReassigned(node, this.#checker)) return { kind: 'unknown', why: 'reassigned' };
    return node.initializer ? this.follow(node.initializer, seen) : { kind: 'unknown', why: 'undeclared' };
  }

  /** `const { a: b } = value`, one level deep; a pattern inside a pattern stays unknown. */
  #binding(node: ts.BindingElement, seen: Set<ts.Node>): Origin {
    const declaration = node.parent.parent;
    const name = node.propertyName ?? node.name;
    const isPlain = ts.isObjectBindingPattern(node.parent) && !node.dotDotDotToken && ts.isIdentifier(name);
    if (!isPlain || !ts.isVariableDeclaration(declaration) || !declaration.initializer)
      return { kind: 'unknown', why: 'computed' };
    const base = this.follow(declaration.initializer, seen);
    if (base.kind === 'module') return inModule(base, name.text);
    const type = this.#checker.getTypeAtLocation(declaration.initializer);
    return this.#symbol(type.getProperty(name.text), seen) ?? { kind: 'unknown', why: 'computed' };
  }

  /** A name exported by a module: followed if the module is in the program, else named. */
  #module(specifier: ts.StringLiteralLike, name: string, seen: Set<ts.Node>): Origin {
    const module = this.#checker.getSymbolAtLocation(specifier);
    if (!module) return { kind: 'module', module: specifier.text, path: [name] };
    const whole = module.exports?.get('export=' as ts.__String);
    if (name === '*' || (name === 'default' && whole)) {
      return whole ? (this.#symbol(whole, seen) ?? unresolved) : (this.#symbol(module, seen) ?? unresolved);
    }
    const member =
      this.#checker.tryGetMemberInModuleExports(name, module) ??
      this.#checker.getExportsOfModule(module).find((one) => one.name === name);
    return this.#symbol(member, seen) ?? unresolved;
  }
}

const unresolved: Origin = { kind: 'unknown', why: 'undeclared' };

function undeclared(node: ts.Identifier): Origin {
  return node.text === 'undefined' ? valueAt(node) : unresolved;
}

/** `require('x').default` and `(await import('x')).default` are the default export, `.name` is a named one. */
function inModule(base: Extract<Origin, { kind: 'module' }>, key: string): Origin {
  const path = base.path.length === 1 && base.path[0] === '*' ? [key] : [...base.path, key];
  return { ...base, path };
}

function valueAt(node: ts.Node): Origin {
  const source = node.getSourceFile();
  return { kind: 'value', file: source.fileName, start: node.getStart(source), end: node.end };
}

type Transparent =
  | ts.ParenthesizedExpression
  | ts.AsExpression
  | ts.SatisfiesExpression
  | ts.NonNullExpression
  | ts.TypeAssertion
  | ts.AwaitExpression;

/** Wrappers that do not make another value (an awaited import is the module, an awaited value is followed likewise). */
function isTransparent(node: ts.Node): node is Transparent {
  return (
    ts.isParenthesizedExpression(node) ||
    ts.isAsExpression(node) ||
    ts.isSatisfiesExpression(node) ||
    ts.isNonNullExpression(node) ||
    ts.isTypeAssertionExpression(node) ||
    (ts.isAwaitExpression(node) && requiredModule(node.expression) !== undefined)
  );
}

function isStringAccess(node: ts.Node): node is ts.ElementAccessExpression {
  return ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression);
}

/** The module of `require('x')` or `import('x')`. */
function requiredModule(node: ts.Node): ts.StringLiteralLike | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  const [argument] = node.arguments;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return (isRequire || isImport) && argument && ts.isStringLiteralLike(argument) ? argument : undefined;
}

/** Module and exported name of an import or a re-export. */
function importOf(node: ts.Declaration): { specifier: ts.StringLiteralLike; name: string } | undefined {
  if (ts.isImportEqualsDeclaration(node)) {
    const reference = node.moduleReference;
    const isModule = ts.isExternalModuleReference(reference) && ts.isStringLiteralLike(reference.expression);
    return isModule ? { specifier: reference.expression as ts.StringLiteralLike, name: '*' } : undefined;
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

/** The right side of a property, of `exports.x = value`, `module.exports = value`, `export default value`. */
function assignedValue(node: ts.Node): ts.Expression | undefined {
  if (ts.isPropertyAssignment(node)) return node.initializer;
  if (ts.isShorthandPropertyAssignment(node)) return node.name;
  if (ts.isExportAssignment(node)) return node.expression;
  if (ts.isBinaryExpression(node)) return node.right;
  const parent = node.parent;
  return parent && ts.isBinaryExpression(parent) && parent.left === node ? parent.right : undefined;
}

/** The module names of every import, re-export, `require` and `import()` in a file. */
export function moduleSpecifiersOf(source: ts.SourceFile): ts.StringLiteralLike[] {
  const found: ts.StringLiteralLike[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = requiredModule(node) ?? declaredModule(node);
    if (specifier) found.push(specifier);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
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
