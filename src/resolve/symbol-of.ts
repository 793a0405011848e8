import ts from 'typescript';
import { isAccess, isAssigned } from './syntax/access.js';

/** The symbol of a name. In `a.b = value` the checker answers with the member when it is asked for `a`. */
export function symbolOf(checker: ts.TypeChecker, name: ts.Node): ts.Symbol | undefined {
  const { parent } = name;
  const isOwner =
    ts.isIdentifier(name) && isAccess(parent) && parent.expression === name && isAssigned(parent);
  return isOwner
    ? checker.resolveName(name.text, name, ts.SymbolFlags.Value | ts.SymbolFlags.Alias, false)
    : checker.getSymbolAtLocation(name);
}
