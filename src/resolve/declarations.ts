import type ts from 'typescript';
import { tsc } from './typescript.js';
import { accessAt, isIndex } from './syntax/access.js';
import { isAssignmentPattern, isBindingKey, isPatternKey } from './syntax/keys.js';
import { symbolOf } from './symbol-of.js';
import { isUntyped } from './untyped-receiver.js';

/** What the checker knows about a name: its own declarations and those behind an alias, of every part of a union. */
export function declarationsAt(checker: ts.TypeChecker, name: ts.Node): ts.Node[] {
  return symbolsAt(checker, name).flatMap((symbol) =>
    checker.getRootSymbols(symbol).flatMap((root) => root.declarations ?? []),
  );
}

/** The variable that `name` of `({ name } = object)` is, besides the property that it names. */
export function assignedByPattern(checker: ts.TypeChecker, name: ts.Node): readonly ts.Node[] {
  const { parent } = name;
  if (!tsc.isShorthandPropertyAssignment(parent) || !isAssignmentPattern(parent.parent)) return [];
  return checker.getShorthandAssignmentValueSymbol(parent)?.declarations ?? [];
}

function symbolsAt(checker: ts.TypeChecker, name: ts.Node): ts.Symbol[] {
  const symbol = symbolAt(checker, name);
  if (!symbol || !(symbol.flags & tsc.SymbolFlags.Alias)) return symbol ? [symbol] : [];
  const target = checker.getAliasedSymbol(symbol);
  return [symbol, target];
}

function symbolAt(checker: ts.TypeChecker, name: ts.Node): ts.Symbol | undefined {
  const parent = name.parent;
  if (tsc.isBindingElement(parent) && isBindingKey(name, parent)) {
    const key = tsc.isIdentifier(name) || tsc.isStringLiteralLike(name) ? name.text : undefined;
    return key === undefined ? undefined : checker.getTypeAtLocation(parent.parent).getProperty(key);
  }
  if (isPatternKey(name) && tsc.isIdentifier(name))
    return checker.getPropertySymbolOfDestructuringAssignment(name);
  if (tsc.isShorthandPropertyAssignment(parent)) return checker.getShorthandAssignmentValueSymbol(parent);
  if (tsc.isExportSpecifier(parent) && !parent.parent.parent.moduleSpecifier)
    return checker.getExportSpecifierLocalTargetSymbol(parent);
  const access = accessAt(name);
  return access && !isIndex(name) && isUntyped(checker, access.expression)
    ? undefined
    : symbolOf(checker, name);
}
