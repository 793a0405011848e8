import type * as t from '@babel/types';

/** What has a body of its own that runs later than the code around it. A class field's value runs when an object is made. */
export type FunctionNode =
  | t.FunctionDeclaration
  | t.FunctionExpression
  | t.ArrowFunctionExpression
  | t.ObjectMethod
  | t.ClassMethod
  | t.ClassPrivateMethod
  | t.ClassProperty
  | t.ClassPrivateProperty
  | t.ClassAccessorProperty;

export type Member = t.MemberExpression | t.OptionalMemberExpression;
export type Call = t.CallExpression | t.OptionalCallExpression | t.NewExpression;
export type ClassNode = t.ClassDeclaration | t.ClassExpression;

const FUNCTIONS = new Set([
  'FunctionDeclaration',
  'FunctionExpression',
  'ArrowFunctionExpression',
  'ObjectMethod',
  'ClassMethod',
  'ClassPrivateMethod',
]);

export function isFunction(node: t.Node | undefined | null): node is Exclude<FunctionNode, FieldNode> {
  return node !== undefined && node !== null && FUNCTIONS.has(node.type);
}

export type FieldNode = t.ClassProperty | t.ClassPrivateProperty | t.ClassAccessorProperty;

export function isField(node: t.Node | undefined | null): node is FieldNode {
  return (
    node?.type === 'ClassProperty' ||
    node?.type === 'ClassPrivateProperty' ||
    node?.type === 'ClassAccessorProperty'
  );
}

export function isClass(node: t.Node | undefined | null): node is ClassNode {
  return node?.type === 'ClassDeclaration' || node?.type === 'ClassExpression';
}

export function isMember(node: t.Node | undefined | null): node is Member {
  return node?.type === 'MemberExpression' || node?.type === 'OptionalMemberExpression';
}

/** The name under which something is imported or exported, which may be written as text. */
export function wordOf(name: t.Identifier | t.StringLiteral): string {
  return name.type === 'Identifier' ? name.name : name.value;
}

export function isCall(node: t.Node | undefined | null): node is Call {
  return (
    node?.type === 'CallExpression' ||
    node?.type === 'OptionalCallExpression' ||
    node?.type === 'NewExpression'
  );
}

/** The name of a member, a key or a private name; null for a computed one that is no literal. */
export function nameOfKey(node: {
  computed?: boolean | null;
  key?: t.Node;
  property?: t.Node;
}): string | null {
  const key = node.key ?? node.property;
  if (!key) return null;
  if (key.type === 'StringLiteral') return key.value;
  if (key.type === 'PrivateName') return `#${key.id.name}`;
  if (key.type === 'NumericLiteral') return null;
  return key.type === 'Identifier' && !node.computed ? key.name : null;
}

/** Wrappers that hand on the value of what is inside them. */
export function unwrapped(node: t.Node): t.Node {
  switch (node.type) {
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'AwaitExpression':
    case 'TypeCastExpression':
      return node.type === 'AwaitExpression' ? unwrapped(node.argument) : unwrapped(node.expression);
    case 'CallExpression': {
      const [first] = node.arguments;
      return first && isFreeze(node.callee) ? unwrapped(first) : node;
    }
    default:
      return node;
  }
}

function isFreeze(callee: t.Node): boolean {
  return (
    callee.type === 'MemberExpression' &&
    callee.object.type === 'Identifier' &&
    callee.object.name === 'Object' &&
    /^(?:freeze|seal|preventExtensions)$/.test(nameOfKey(callee) ?? '')
  );
}

/** `a` of `a.b.c[d]`. */
export function rootOf(node: t.Node): t.Node {
  const inner = unwrapped(node);
  return isMember(inner) ? rootOf(inner.object) : inner;
}

/** The dotted path of `a.b.c`, null where a part is computed or is no name. */
export function pathOf(node: t.Node): string | null {
  const inner = unwrapped(node);
  if (inner.type === 'Identifier') return inner.name;
  if (inner.type === 'ThisExpression') return 'this';
  if (!isMember(inner)) return null;
  const base = pathOf(inner.object);
  const name = nameOfKey(inner);
  return base !== null && name !== null ? `${base}.${name}` : null;
}

/** The names that a pattern binds. */
export function namesOfPattern(node: t.Node | null | undefined): t.Identifier[] {
  switch (node?.type) {
    case 'Identifier':
      return [node];
    case 'ObjectPattern':
      return node.properties.flatMap((one) =>
        namesOfPattern(one.type === 'RestElement' ? one.argument : one.value),
      );
    case 'ArrayPattern':
      return node.elements.flatMap(namesOfPattern);
    case 'AssignmentPattern':
      return namesOfPattern(node.left);
    case 'RestElement':
      return namesOfPattern(node.argument);
    case 'TSParameterProperty':
      return namesOfPattern(node.parameter);
    default:
      return [];
  }
}

/** What runs when a function or class is called: the class's own constructor. */
export function bodyOf(node: t.Node): t.Node | undefined {
  if (!isClass(node)) return node;
  return node.body.body.find((one) => one.type === 'ClassMethod' && one.kind === 'constructor');
}
