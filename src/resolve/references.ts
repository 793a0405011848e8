import ts from 'typescript';

/** True if a variable gets a value anywhere but at its declaration. */
export function isReassigned(declaration: ts.VariableDeclaration, checker: ts.TypeChecker): boolean {
  if (!ts.isIdentifier(declaration.name) || declaration.parent.flags & ts.NodeFlags.Const) return false;
  const symbol = checker.getSymbolAtLocation(declaration.name);
  return identifiersOf(declaration.getSourceFile(), declaration.name.text).some(
    (name) => isWritten(name) && checker.getSymbolAtLocation(name) === symbol,
  );
}

/** All identifiers of a file with this text, in source order. */
export function identifiersOf(source: ts.SourceFile, text: string): ts.Identifier[] {
  const found: ts.Identifier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === text) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isWritten(name: ts.Identifier): boolean {
  const parent = name.parent;
  if (ts.isBinaryExpression(parent) && parent.left === name) {
    const operator = parent.operatorToken.kind;
    return operator >= ts.SyntaxKind.FirstAssignment && operator <= ts.SyntaxKind.LastAssignment;
  }
  return ts.isPrefixUnaryExpression(parent) || ts.isPostfixUnaryExpression(parent) || isForTarget(name);
}

function isForTarget(name: ts.Identifier): boolean {
  const parent = name.parent;
  return (ts.isForOfStatement(parent) || ts.isForInStatement(parent)) && parent.initializer === name;
}

/** The declarations behind a name, aliases followed: two names mean one thing if they share one of them. */
export function declarationsOf(checker: ts.TypeChecker, name: ts.Identifier): readonly ts.Declaration[] {
  const shorthand =
    ts.isShorthandPropertyAssignment(name.parent) && checker.getShorthandAssignmentValueSymbol(name.parent);
  let symbol = shorthand || checker.getSymbolAtLocation(name);
  if (symbol && symbol.flags & ts.SymbolFlags.Alias) {
    const target = checker.getAliasedSymbol(symbol);
    if (target.declarations?.length) symbol = target;
  }
  return symbol ? checker.getRootSymbols(symbol).flatMap((root) => root.declarations ?? []) : [];
}
