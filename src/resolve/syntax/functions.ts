import type ts from 'typescript';
import { tsc } from '../typescript.js';

/** The function, method, accessor or constructor that a node is in; arrows count. */
export function functionAround(node: ts.Node): ts.SignatureDeclaration | undefined {
  const found = tsc.findAncestor(
    node.parent,
    (one) => tsc.isFunctionLike(one) || tsc.isClassStaticBlockDeclaration(one),
  );
  return found && tsc.isFunctionLike(found) ? found : undefined;
}

export function isIn(node: ts.Node, ancestor: ts.Node): boolean {
  return tsc.findAncestor(node, (one) => one === ancestor) !== undefined;
}

/** The expressions that a function returns, not those of the functions in it. */
export function returnedBy(fn: ts.SignatureDeclaration): ts.Expression[] {
  const body = bodyOf(fn);
  if (!body) return [];
  if (!tsc.isBlock(body)) return [body];
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (tsc.isFunctionLike(node) || tsc.isClassLike(node)) return;
    if (tsc.isReturnStatement(node) && node.expression) found.push(node.expression);
    else tsc.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

function bodyOf(fn: ts.SignatureDeclaration): ts.Block | ts.Expression | undefined {
  return tsc.isArrowFunction(fn) ? fn.body : isFunctionWithBody(fn) ? fn.body : undefined;
}

function isFunctionWithBody(
  node: ts.Node,
): node is ts.FunctionDeclaration | ts.FunctionExpression | ts.MethodDeclaration | ts.AccessorDeclaration {
  return (
    tsc.isFunctionDeclaration(node) ||
    tsc.isFunctionExpression(node) ||
    tsc.isMethodDeclaration(node) ||
    tsc.isAccessor(node)
  );
}

/** The parameter that takes an argument by its place; `this` in front is a type only. */
export function parameterAt(fn: ts.SignatureDeclaration, index: number): ts.ParameterDeclaration | undefined {
  const parameters = realParameters(fn);
  const last = parameters.at(-1);
  return parameters[index] ?? (last?.dotDotDotToken ? last : undefined);
}

export function placeOf(parameter: ts.ParameterDeclaration): number {
  return realParameters(parameter.parent).indexOf(parameter);
}

export function realParameters(fn: ts.SignatureDeclaration): ts.ParameterDeclaration[] {
  return fn.parameters
    .filter(({ name }) => !tsc.isIdentifier(name) || name.text !== 'this')
    .filter(tsc.isParameter);
}

/** The constructor that `new` of a class runs; a constructor function is its own. */
export function constructorOf(made: ts.Node): ts.SignatureDeclaration | undefined {
  if (tsc.isClassLike(made)) return made.members.find(tsc.isConstructorDeclaration);
  return tsc.isFunctionLike(made) ? made : undefined;
}

export function isStatic(member: ts.Node): boolean {
  return tsc.canHaveModifiers(member)
    ? (tsc.getModifiers(member)?.some(({ kind }) => kind === tsc.SyntaxKind.StaticKeyword) ?? false)
    : false;
}
