import type ts from 'typescript';
import { tsc } from './typescript.js';
import { isAccess, isAssigned } from './syntax/access.js';

/** The symbol of a name. In `a.b = value` the checker answers with the member when it is asked for `a`. */
export function symbolOf(checker: ts.TypeChecker, name: ts.Node): ts.Symbol | undefined {
  const { parent } = name;
  const isOwner =
    tsc.isIdentifier(name) && isAccess(parent) && parent.expression === name && isAssigned(parent);
  return isOwner
    ? checker.resolveName(name.text, name, tsc.SymbolFlags.Value | tsc.SymbolFlags.Alias, false)
    : checker.getSymbolAtLocation(name);
}
