import ts from 'typescript';
import type { Slot } from '../value.js';
import { isAccess, isAssigned } from './access.js';

/** The slot that a declaration of the checker means: of `a.b = value` it names the whole, we the access. */
export function slotOf(declaration: ts.Node): Slot {
  if (ts.isBinaryExpression(declaration)) return declaration.left;
  if (ts.isIdentifier(declaration) && isAccess(declaration.parent)) return declaration.parent;
  return declaration;
}

/** The name node of a slot, none for `export default …`. */
export function nameOfSlot(slot: Slot): ts.Node | undefined {
  if (isAccess(slot)) return ts.isPropertyAccessExpression(slot) ? slot.name : slot.argumentExpression;
  return ts.getNameOfDeclaration(slot as ts.Declaration);
}

/** A slot that is reached by its name alone, in its own file. */
export function isLexical(slot: Slot): boolean {
  return (
    ts.isVariableDeclaration(slot) ||
    ts.isParameter(slot) ||
    ts.isBindingElement(slot) ||
    ts.isFunctionDeclaration(slot) ||
    ts.isFunctionExpression(slot) ||
    ts.isClassLike(slot) ||
    ts.isImportClause(slot) ||
    ts.isNamespaceImport(slot) ||
    ts.isImportSpecifier(slot) ||
    ts.isImportEqualsDeclaration(slot)
  );
}

/** True if other files can name a lexical slot: it is exported where it is declared, or is a parameter property. */
export function isVisible(slot: Slot): boolean {
  if (ts.isParameter(slot)) return ts.isParameterPropertyDeclaration(slot, slot.parent);
  if (isInGlobalBlock(slot)) return true;
  const statement = ts.isVariableDeclaration(slot)
    ? slot.parent.parent
    : ts.isBindingElement(slot)
      ? statementOf(slot)
      : slot;
  return statement !== undefined && hasModifier(statement, ts.SyntaxKind.ExportKeyword);
}

/** `declare global { var x }` */
export function isInGlobalBlock(node: ts.Node): boolean {
  const block = ts.findAncestor(node, ts.isModuleDeclaration);
  return block !== undefined && (block.flags & ts.NodeFlags.GlobalAugmentation) !== 0;
}

function statementOf(element: ts.BindingElement): ts.Node | undefined {
  return ts.findAncestor(element, ts.isVariableStatement);
}

export function isDefaultExport(slot: Slot): boolean {
  return (
    (ts.isExportAssignment(slot) && !slot.isExportEquals) || hasModifier(slot, ts.SyntaxKind.DefaultKeyword)
  );
}

function hasModifier(node: ts.Node, wanted: ts.SyntaxKind): boolean {
  return ts.canHaveModifiers(node) && (ts.getModifiers(node)?.some(({ kind }) => kind === wanted) ?? false);
}

/** True for nodes that hold a value by declaration, so that what happens to it is found by their name. */
export function isSlot(node: ts.Node): boolean {
  return (
    (isLexical(node) && !ts.isFunctionExpression(node) && !ts.isClassExpression(node)) ||
    ts.isPropertyAssignment(node) ||
    ts.isShorthandPropertyAssignment(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isAccessor(node) ||
    ts.isExportAssignment(node) ||
    ts.isExportSpecifier(node) ||
    (isAccess(node) && isAssigned(node))
  );
}

/** Declarations without a value of their own: something else stands behind them at run time. */
export function isSignature(slot: Slot): boolean {
  return (
    ts.isMethodSignature(slot) ||
    ts.isPropertySignature(slot) ||
    (ts.isClassElement(slot) && hasModifier(slot, ts.SyntaxKind.AbstractKeyword))
  );
}
