import type ts from 'typescript';
import { tsc } from './typescript.js';
import { requiredModule } from './modules.js';
import { symbolOf } from './symbol-of.js';
import { isAccess, unwrapped } from './syntax/access.js';

/**
 * True for receivers in plain JavaScript for which the checker would answer `any`, often after inferring types through
 * whole bodies of functions: parameters without a type, results of functions that have none. Not asking it saves most of
 * the time in programs without types; what these receivers are is found by following values.
 */
export function isUntyped(checker: ts.TypeChecker, receiver: ts.Expression): boolean {
  if (!isJavaScript(receiver)) return false;
  const node = unwrapped(receiver);
  if (tsc.isCallExpression(node)) return !requiredModule(node) && isUntypedFunction(checker, node.expression);
  if (isAccess(node)) return isUntyped(checker, node.expression);
  const declaration = tsc.isIdentifier(node) ? symbolOf(checker, node)?.valueDeclaration : undefined;
  return declaration !== undefined && isUntypedDeclaration(checker, declaration);
}

function isJavaScript(node: ts.Node): boolean {
  return (node.flags & tsc.NodeFlags.JavaScriptFile) !== 0;
}

function isUntypedDeclaration(checker: ts.TypeChecker, declaration: ts.Node): boolean {
  if (tsc.isParameter(declaration)) return isPlainParameter(declaration);
  if (tsc.isBindingElement(declaration)) return isUntypedDeclaration(checker, declaration.parent.parent);
  if (!tsc.isVariableDeclaration(declaration) || tsc.getJSDocType(declaration)) return false;
  return declaration.initializer !== undefined && isUntyped(checker, declaration.initializer);
}

/** Without a type, a default, or a function type around it that would give it one. */
function isPlainParameter(parameter: ts.ParameterDeclaration): boolean {
  const fn = parameter.parent;
  const isTyped = parameter.initializer ?? parameter.type ?? tsc.getJSDocType(parameter);
  if (isTyped || tsc.getJSDocTags(fn).length) return false;
  return !tsc.isFunctionExpression(fn) && !tsc.isArrowFunction(fn) ? true : !tsc.isCallExpression(fn.parent);
}

function isUntypedFunction(checker: ts.TypeChecker, callee: ts.Expression): boolean {
  if (isAccess(callee) && isUntyped(checker, callee.expression)) return true;
  const name = tsc.isPropertyAccessExpression(callee) ? callee.name : callee;
  const symbol = checker.getSymbolAtLocation(name);
  const declarations = symbol?.declarations ?? [];
  return declarations.every((one) => isJavaScript(one) && !tsc.getJSDocReturnType(one));
}
