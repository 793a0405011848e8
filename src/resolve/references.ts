import type ts from 'typescript';
import { isAssignmentPattern } from './syntax/keys.js';
import { tsc } from './typescript.js';

/** The names by which a variable gets a value anywhere but at its declaration. */
export function writesTo(declaration: ts.VariableDeclaration, checker: ts.TypeChecker): ts.Identifier[] {
  if (!tsc.isIdentifier(declaration.name) || declaration.parent.flags & tsc.NodeFlags.Const) return [];
  const symbol = checker.getSymbolAtLocation(declaration.name);
  return identifiersOf(declaration.getSourceFile(), declaration.name.text).filter(
    (name) => isWritten(name) && variableAt(checker, name) === symbol,
  );
}

/** `let name; … name = value;`: the value, if it is the only one and always assigned before later code of the block runs. */
export function onlyAssignment(
  declaration: ts.VariableDeclaration,
  writes: readonly ts.Identifier[],
): ts.Expression | undefined {
  const [write, ...more] = writes;
  if (!write || more.length || !tsc.isBinaryExpression(write.parent)) return undefined;
  const { parent } = write;
  const isPlain = parent.operatorToken.kind === tsc.SyntaxKind.EqualsToken;
  const block = declaration.parent.parent.parent;
  return isPlain && tsc.isExpressionStatement(parent.parent) && parent.parent.parent === block
    ? parent.right
    : undefined;
}

/** True if a property (of a literal, a class or `exports`) gets more than one value. */
export function isPropertyReassigned(
  symbol: ts.Symbol,
  declaration: ts.Declaration,
  program: ts.Program,
): boolean {
  if ((symbol.declarations ?? []).filter(isAssignment).length > 1) return true;
  if (tsc.isPropertyAssignment(declaration) || tsc.isShorthandPropertyAssignment(declaration))
    return memberWrites(symbol, program).length > 0;
  if (!tsc.isPropertyDeclaration(declaration)) return false;
  return memberWrites(symbol, program).length > (declaration.initializer ? 0 : 1);
}

/** `class { x; constructor() { this.x = value; } }`: the value, if no other code gives the property one. */
export function constructedValue(
  declaration: ts.Declaration,
  program: ts.Program,
): ts.Expression | undefined {
  if (!tsc.isPropertyDeclaration(declaration) || declaration.initializer) return undefined;
  const symbol = program.getTypeChecker().getSymbolAtLocation(declaration.name);
  const [write, ...more] = symbol ? memberWrites(symbol, program) : [];
  const assignment = write?.parent.parent;
  if (!assignment || more.length || !tsc.isBinaryExpression(assignment)) return undefined;
  const maker = assignment.parent.parent.parent;
  const isMade = tsc.isExpressionStatement(assignment.parent) && tsc.isConstructorDeclaration(maker);
  return isMade && maker.parent === declaration.parent ? assignment.right : undefined;
}

/** The names in `a.name = …`, where `a.name` may be this property. */
function memberWrites(symbol: ts.Symbol, program: ts.Program): ts.Identifier[] {
  const checker = program.getTypeChecker();
  return program
    .getSourceFiles()
    .filter((source) => !source.isDeclarationFile && source.text.includes(`.${symbol.name}`))
    .flatMap((source) => identifiersOf(source, symbol.name))
    .filter((name) => isMemberWrite(name) && mayBe(symbol, checker.getSymbolAtLocation(name)));
}

/** `exports.x = …`, `this.x = …`: in JavaScript each is a declaration. */
function isAssignment(node: ts.Declaration): boolean {
  return tsc.isBinaryExpression(node) || (tsc.isPropertyAccessExpression(node) && isMemberWrite(node.name));
}

function isMemberWrite(name: ts.Node): boolean {
  const access = name.parent;
  return tsc.isPropertyAccessExpression(access) && access.name === name && isWritten(access);
}

/** A member that only an interface declares may be this one. */
function mayBe(symbol: ts.Symbol, other: ts.Symbol | undefined): boolean {
  const declarations = other?.declarations ?? [];
  return declarations.some((one) => symbol.declarations?.includes(one) || tsc.isPropertySignature(one));
}

/** The identifiers of a file by their text. A file is walked once, however often it is asked. */
const identifiers = new WeakMap<ts.SourceFile, Map<string, ts.Identifier[]>>();

/** All identifiers of a file with this text, in source order. */
export function identifiersOf(source: ts.SourceFile, text: string): readonly ts.Identifier[] {
  const known = identifiers.get(source) ?? collectIdentifiers(source);
  identifiers.set(source, known);
  return known.get(text) ?? [];
}

function collectIdentifiers(source: ts.SourceFile): Map<string, ts.Identifier[]> {
  const found = new Map<string, ts.Identifier[]>();
  const visit = (node: ts.Node): void => {
    if (tsc.isIdentifier(node)) {
      const same = found.get(node.text);
      if (same) same.push(node);
      else found.set(node.text, [node]);
    }
    tsc.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isWritten(name: ts.Node): boolean {
  const parent = name.parent;
  if (tsc.isBinaryExpression(parent) && parent.left === name) {
    const operator = parent.operatorToken.kind;
    return operator >= tsc.SyntaxKind.FirstAssignment && operator <= tsc.SyntaxKind.LastAssignment;
  }
  const isUpdate =
    (tsc.isPrefixUnaryExpression(parent) || tsc.isPostfixUnaryExpression(parent)) &&
    (parent.operator === tsc.SyntaxKind.PlusPlusToken || parent.operator === tsc.SyntaxKind.MinusMinusToken);
  return isUpdate || isAssignmentPattern(tsc.isShorthandPropertyAssignment(parent) ? parent.parent : name);
}

/** The variable that a name stands for, also in `{ name }`. */
function variableAt(checker: ts.TypeChecker, name: ts.Identifier): ts.Symbol | undefined {
  const { parent } = name;
  return tsc.isShorthandPropertyAssignment(parent)
    ? checker.getShorthandAssignmentValueSymbol(parent)
    : checker.getSymbolAtLocation(name);
}

/** `other` of `export { name as other }` and `import { name as other }`. */
export function otherNameOf(name: ts.Identifier): string | undefined {
  const { parent } = name;
  const isRenamed =
    (tsc.isExportSpecifier(parent) || tsc.isImportSpecifier(parent)) && parent.propertyName === name;
  return isRenamed ? parent.name.text : undefined;
}

/** The declarations behind a name, aliases followed: two names mean one thing if they share one of them. */
export function declarationsOf(checker: ts.TypeChecker, name: ts.Identifier): readonly ts.Declaration[] {
  let symbol = variableAt(checker, name) ?? checker.getSymbolAtLocation(name);
  if (symbol && symbol.flags & tsc.SymbolFlags.Alias) {
    const target = checker.getAliasedSymbol(symbol);
    if (target.declarations?.length) symbol = target;
  }
  return symbol ? checker.getRootSymbols(symbol).flatMap((root) => root.declarations ?? []) : [];
}
