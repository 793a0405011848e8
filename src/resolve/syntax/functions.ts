import ts from 'typescript';

/** The function, method, accessor or constructor that a node is in; arrows count. */
export function functionAround(node: ts.Node): ts.SignatureDeclaration | undefined {
  const found = ts.findAncestor(
    node.parent,
    (one) => ts.isFunctionLike(one) || ts.isClassStaticBlockDeclaration(one),
  );
  return found && ts.isFunctionLike(found) ? found : undefined;
}

export function isIn(node: ts.Node, ancestor: ts.Node): boolean {
  return ts.findAncestor(node, (one) => one === ancestor) !== undefined;
}

/** The expressions that a function returns, not those of the functions in it. */
export function returnedBy(fn: ts.SignatureDeclaration): ts.Expression[] {
  const body = bodyOf(fn);
  if (!body) return [];
  if (!ts.isBlock(body)) return [body];
  const found: ts.Expression[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) || ts.isClassLike(node)) return;
    if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
    else ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

function bodyOf(fn: ts.SignatureDeclaration): ts.Block | ts.Expression | undefined {
  return ts.isArrowFunction(fn) ? fn.body : isFunctionWithBody(fn) ? fn.body : undefined;
}

function isFunctionWithBody(
  node: ts.Node,
): node is ts.FunctionDeclaration | ts.FunctionExpression | ts.MethodDeclaration | ts.AccessorDeclaration {
  return (
    ts.isFunctionDeclaration(node) ||
    ts.isFunctionExpression(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isAccessor(node)
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
    .filter(({ name }) => !ts.isIdentifier(name) || name.text !== 'this')
    .filter(ts.isParameter);
}

/** The constructor that `new` of a class runs; a constructor function is its own. */
export function constructorOf(made: ts.Node): ts.SignatureDeclaration | undefined {
  if (ts.isClassLike(made)) return made.members.find(ts.isConstructorDeclaration);
  return ts.isFunctionLike(made) ? made : undefined;
}

export function isStatic(member: ts.Node): boolean {
  return ts.canHaveModifiers(member)
    ? (ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) ?? false)
    : false;
}
