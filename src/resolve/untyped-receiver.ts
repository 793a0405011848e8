import ts from 'typescript';
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
  if (ts.isCallExpression(node)) return !requiredModule(node) && isUntypedFunction(checker, node.expression);
  if (isAccess(node)) return isUntyped(checker, node.expression);
  const declaration = ts.isIdentifier(node) ? symbolOf(checker, node)?.valueDeclaration : undefined;
  return declaration !== undefined && isUntypedDeclaration(checker, declaration);
}

function isJavaScript(node: ts.Node): boolean {
  return (node.flags & ts.NodeFlags.JavaScriptFile) !== 0;
}

function isUntypedDeclaration(checker: ts.TypeChecker, declaration: ts.Node): boolean {
  if (ts.isParameter(declaration)) return isPlainParameter(declaration);
  if (ts.isBindingElement(declaration)) return isUntypedDeclaration(checker, declaration.parent.parent);
  if (!ts.isVariableDeclaration(declaration) || ts.getJSDocType(declaration)) return false;
  return declaration.initializer !== undefined && isUntyped(checker, declaration.initializer);
}

/** Without a type, a default, or a function type around it that would give it one. */
function isPlainParameter(parameter: ts.ParameterDeclaration): boolean {
  const fn = parameter.parent;
  const isTyped = parameter.initializer ?? parameter.type ?? ts.getJSDocType(parameter);
  if (isTyped || ts.getJSDocTags(fn).length) return false;
  return !ts.isFunctionExpression(fn) && !ts.isArrowFunction(fn) ? true : !ts.isCallExpression(fn.parent);
}

function isUntypedFunction(checker: ts.TypeChecker, callee: ts.Expression): boolean {
  if (isAccess(callee) && isUntyped(checker, callee.expression)) return true;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  const symbol = checker.getSymbolAtLocation(name);
  const declarations = symbol?.declarations ?? [];
  return declarations.every((one) => isJavaScript(one) && !ts.getJSDocReturnType(one));
}
