import type ts from 'typescript';
import { tsc } from '../typescript.js';
import type { Slot } from '../value.js';
import { assignmentTo, isAccess, isAssigned } from './access.js';

/** The slot that a declaration of the checker means: of `a.b = value` it names the whole, we the access. */
export function slotOf(declaration: ts.Node): Slot {
  if (tsc.isBinaryExpression(declaration)) return declaration.left;
  if (tsc.isIdentifier(declaration) && isAccess(declaration.parent)) return declaration.parent;
  return declaration;
}

/** The name node of a slot, none for `export default …`. */
export function nameOfSlot(slot: Slot): ts.Node | undefined {
  if (isAccess(slot)) return tsc.isPropertyAccessExpression(slot) ? slot.name : slot.argumentExpression;
  return tsc.getNameOfDeclaration(slot as ts.Declaration);
}

/** A slot that is reached by its name alone, in its own file. */
export function isLexical(slot: Slot): boolean {
  return (
    tsc.isVariableDeclaration(slot) ||
    tsc.isParameter(slot) ||
    tsc.isBindingElement(slot) ||
    tsc.isFunctionDeclaration(slot) ||
    tsc.isFunctionExpression(slot) ||
    tsc.isClassLike(slot) ||
    tsc.isImportClause(slot) ||
    tsc.isNamespaceImport(slot) ||
    tsc.isImportSpecifier(slot) ||
    tsc.isImportEqualsDeclaration(slot)
  );
}

/** True if other files can name a lexical slot: it is exported where it is declared, or is a parameter property. */
export function isVisible(slot: Slot): boolean {
  if (tsc.isParameter(slot)) return tsc.isParameterPropertyDeclaration(slot, slot.parent);
  if (isInGlobalBlock(slot)) return true;
  const statement = tsc.isVariableDeclaration(slot)
    ? slot.parent.parent
    : tsc.isBindingElement(slot)
      ? statementOf(slot)
      : slot;
  return statement !== undefined && hasModifier(statement, tsc.SyntaxKind.ExportKeyword);
}

/** `declare global { var x }` */
export function isInGlobalBlock(node: ts.Node): boolean {
  const block = tsc.findAncestor(node, tsc.isModuleDeclaration);
  return block !== undefined && (block.flags & tsc.NodeFlags.GlobalAugmentation) !== 0;
}

function statementOf(element: ts.BindingElement): ts.Node | undefined {
  return tsc.findAncestor(element, tsc.isVariableStatement);
}

export function isDefaultExport(slot: Slot): boolean {
  return (
    (tsc.isExportAssignment(slot) && !slot.isExportEquals) || hasModifier(slot, tsc.SyntaxKind.DefaultKeyword)
  );
}

function hasModifier(node: ts.Node, wanted: ts.SyntaxKind): boolean {
  return tsc.canHaveModifiers(node) && (tsc.getModifiers(node)?.some(({ kind }) => kind === wanted) ?? false);
}

/** True for nodes that hold a value by declaration, so that what happens to it is found by their name. */
export function isSlot(node: ts.Node): boolean {
  return (
    (isLexical(node) && !tsc.isFunctionExpression(node) && !tsc.isClassExpression(node)) ||
    tsc.isPropertyAssignment(node) ||
    tsc.isShorthandPropertyAssignment(node) ||
    tsc.isMethodDeclaration(node) ||
    tsc.isPropertyDeclaration(node) ||
    tsc.isAccessor(node) ||
    tsc.isExportAssignment(node) ||
    tsc.isExportSpecifier(node) ||
    (isAccess(node) && isAssigned(node))
  );
}

/** Declarations without a value of their own: something else stands behind them at run time. */
export function isSignature(slot: Slot): boolean {
  return (
    tsc.isMethodSignature(slot) ||
    tsc.isPropertySignature(slot) ||
    (tsc.isClassElement(slot) && hasModifier(slot, tsc.SyntaxKind.AbstractKeyword))
  );
}

/** What is put in a slot where it is declared. */
export function firstValueOf(slot: Slot): ts.Expression | undefined {
  if (tsc.isVariableDeclaration(slot) || tsc.isPropertyAssignment(slot) || tsc.isPropertyDeclaration(slot))
    return slot.initializer;
  return isAccess(slot) ? assignmentTo(slot)?.right : undefined;
}
