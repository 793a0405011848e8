import type ts from 'typescript';
import { tsc } from './typescript.js';
import type { Origin } from '../model/transform.js';
import { importOf, nameOfModule, requiredModule, type Specifier } from './modules.js';
import { expressionAt, type Program } from './program.js';
import { constructedValue, isPropertyReassigned, onlyAssignment, writesTo } from './references.js';

export { moduleSpecifiersOf, requiredModule } from './modules.js';

/** Follows expressions and symbols to where their value is made. One instance a program. */
export class Follower {
  readonly #program: Program;
  readonly #checker: ts.TypeChecker;

  constructor(program: Program) {
    this.#program = program;
    this.#checker = program.program.getTypeChecker();
  }

  /** @param seen guards against declarations that refer to each other. */
  follow(node: ts.Node, seen = new Set<ts.Node>()): Origin {
    if (seen.has(node)) return reassigned;
    seen.add(node);
    if (isTransparent(node)) return this.follow(node.expression, seen);
    if (isPlainAssignment(node)) return this.follow(node.right, seen);
    const required = requiredModule(node);
    if (required) return this.#module(required, '*', seen);
    if (tsc.isIdentifier(node)) return this.#symbol(this.#symbolAt(node), seen) ?? undeclared(node);
    if (tsc.isPropertyAccessExpression(node) || isStringAccess(node)) return this.#property(node, seen);
    return valueAt(node);
  }

  #symbolAt(node: ts.Identifier): ts.Symbol | undefined {
    return tsc.isShorthandPropertyAssignment(node.parent)
      ? this.#checker.getShorthandAssignmentValueSymbol(node.parent)
      : this.#checker.getSymbolAtLocation(node);
  }

  /** `a.b`: in a package the path of `a` with `b` behind it, else a member of the value, else what the checker knows. */
  #property(node: ts.PropertyAccessExpression | ts.ElementAccessExpression, seen: Set<ts.Node>): Origin {
    const name = tsc.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
    const base = this.follow(node.expression, seen);
    const key = tsc.isStringLiteralLike(name) || tsc.isIdentifier(name) ? name.text : undefined;
    if (base.kind === 'module' && key !== undefined) return inModule(base, key);
    const symbol = this.#member(base, key) ?? this.#checker.getSymbolAtLocation(name);
    return this.#symbol(symbol, seen) ?? { kind: 'unknown', why: 'computed' };
  }

  /** A property of an object literal, of a new object or of a module. The checker may only know what a declared type says of it, or nothing. */
  #member(base: Origin, key: string | undefined): ts.Symbol | undefined {
    const source = base.kind === 'value' ? this.#program.program.getSourceFile(base.file) : undefined;
    if (base.kind !== 'value' || !source || key === undefined) return undefined;
    const node = expressionAt(source, base.start, base.end);
    if (node && (tsc.isObjectLiteralExpression(node) || tsc.isNewExpression(node)))
      return this.#checker.getTypeAtLocation(node).getProperty(key);
    const isModule = base.start === source.getStart() && base.end === source.end;
    return isModule ? this.#exported(moduleSymbol(source), key) : undefined;
  }

  #exported(module: ts.Symbol | undefined, name: string): ts.Symbol | undefined {
    return (
      module &&
      (this.#checker.tryGetMemberInModuleExports(name, module) ??
        this.#checker.getExportsOfModule(module).find((one) => one.name === name))
    );
  }

  #symbol(symbol: ts.Symbol | undefined, seen: Set<ts.Node>): Origin | undefined {
    const declaration = symbol?.valueDeclaration ?? symbol?.declarations?.[0];
    if (!symbol || !declaration) return undefined;
    if (isPropertyReassigned(symbol, declaration, this.#program.program)) return reassigned;
    return this.#declaration(declaration, seen);
  }

  #declaration(node: ts.Declaration, seen: Set<ts.Node>): Origin {
    if (seen.has(node)) return reassigned;
    seen.add(node);
    const imported = importOf(node);
    if (imported) return this.#module(imported.specifier, imported.name, seen);
    if (tsc.isBindingElement(node)) return this.#binding(node, seen);
    if (tsc.isParameter(node)) return { kind: 'unknown', why: 'parameter' };
    if (tsc.isVariableDeclaration(node)) return this.#variable(node, seen);
    if (tsc.isExportSpecifier(node)) {
      return this.#symbol(this.#checker.getExportSpecifierLocalTargetSymbol(node), seen) ?? valueAt(node);
    }
    const value = assignedValue(node) ?? constructedValue(node, this.#program.program);
    return value ? this.follow(value, seen) : valueAt(node);
  }

  /** A variable that gets one value: where it is declared, or in the same block behind that. */
  #variable(node: ts.VariableDeclaration, seen: Set<ts.Node>): Origin {
    const writes = writesTo(node, this.#checker);
    if (node.initializer) return writes.length ? reassigned : this.follow(node.initializer, seen);
    const value = onlyAssignment(node, writes);
    if (value) return this.follow(value, seen);
    return writes.length ? reassigned : unresolved;
  }

  /** `const { a: b } = value`, one level deep; a pattern inside a pattern stays unknown. */
  #binding(node: ts.BindingElement, seen: Set<ts.Node>): Origin {
    const declaration = node.parent.parent;
    const name = node.propertyName ?? node.name;
    const isPlain = tsc.isObjectBindingPattern(node.parent) && !node.dotDotDotToken && tsc.isIdentifier(name);
    if (!isPlain || !tsc.isVariableDeclaration(declaration) || !declaration.initializer)
      return { kind: 'unknown', why: 'computed' };
    const base = this.follow(declaration.initializer, seen);
    if (base.kind === 'module') return inModule(base, name.text);
    const symbol =
      this.#member(base, name.text) ??
      this.#checker.getTypeAtLocation(declaration.initializer).getProperty(name.text);
    return this.#symbol(symbol, seen) ?? { kind: 'unknown', why: 'computed' };
  }

  /** A name exported by a module: followed if the module is in the program, else named. */
  #module(specifier: Specifier, name: string, seen: Set<ts.Node>): Origin {
    const module = moduleSymbol(this.#program.fileOf(specifier));
    if (!module) return { kind: 'module', module: nameOfModule(specifier), path: [name] };
    const whole = module.exports?.get('export=' as ts.__String);
    if (name === '*' || (name === 'default' && whole)) {
      return whole ? (this.#symbol(whole, seen) ?? unresolved) : (this.#symbol(module, seen) ?? unresolved);
    }
    return this.#symbol(this.#exported(module, name), seen) ?? unresolved;
  }
}

/** The checker tells the symbol of ES modules only, though it has one for CommonJS files as well. */
function moduleSymbol(file: (ts.SourceFile & { symbol?: ts.Symbol }) | undefined): ts.Symbol | undefined {
  return file?.symbol;
}

const unresolved: Origin = { kind: 'unknown', why: 'undeclared' };
const reassigned: Origin = { kind: 'unknown', why: 'reassigned' };

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
  | ts.ExpressionWithTypeArguments
  | ts.AwaitExpression;

/** Wrappers that do not make another value (an awaited import is the module, an awaited value is followed likewise). */
function isTransparent(node: ts.Node): node is Transparent {
  return (
    tsc.isParenthesizedExpression(node) ||
    tsc.isAsExpression(node) ||
    tsc.isSatisfiesExpression(node) ||
    tsc.isNonNullExpression(node) ||
    tsc.isTypeAssertionExpression(node) ||
    tsc.isExpressionWithTypeArguments(node) ||
    (tsc.isAwaitExpression(node) && requiredModule(node.expression) !== undefined)
  );
}

/** `app = module.exports = value`: an assignment is the value assigned. */
function isPlainAssignment(node: ts.Node): node is ts.BinaryExpression {
  return tsc.isBinaryExpression(node) && node.operatorToken.kind === tsc.SyntaxKind.EqualsToken;
}

function isStringAccess(node: ts.Node): node is ts.ElementAccessExpression {
  return tsc.isElementAccessExpression(node) && tsc.isStringLiteralLike(node.argumentExpression);
}

/** The right side of a property, of `exports.x = value`, `module.exports = value`, `export default value`. */
function assignedValue(node: ts.Node): ts.Expression | undefined {
  if (tsc.isPropertyAssignment(node) || tsc.isPropertyDeclaration(node)) return node.initializer;
  if (tsc.isShorthandPropertyAssignment(node)) return node.name;
  if (tsc.isExportAssignment(node)) return node.expression;
  if (tsc.isBinaryExpression(node)) return node.right;
  const parent = node.parent;
  return parent && tsc.isBinaryExpression(parent) && parent.left === node ? parent.right : undefined;
}
