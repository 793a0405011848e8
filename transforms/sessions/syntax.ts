import type { Node } from '@babel/types';

/** Takes `as`, `!`, `satisfies` and the like off an expression. */
export function unwrap(node: Node): Node {
  const isWrapper =
    /^TS(As|Satisfies|NonNull|TypeAssertion).*|^ParenthesizedExpression$|^TypeCastExpression$/.test(
      node.type,
    );
  return isWrapper && 'expression' in node && node.expression && typeof node.expression === 'object'
    ? unwrap(node.expression)
    : node;
}

/** Code in there may not run. */
export function isBranch(node: Node): boolean {
  return /^(If|Switch|Try|For|While|DoWhile).*Statement$|^(Conditional|Logical)Expression$|^CatchClause$|^SwitchCase$/.test(
    node.type,
  );
}

/** Code in there runs when it is called, if at all. */
export function isFunction(node: Node): boolean {
  return /Function|Method/.test(node.type);
}

/** The arguments of `Object.assign(…)`. */
export function mergedObjects(node: Node): Node[] | undefined {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return undefined;
  const { object, property } = node.callee;
  return isName(object, 'Object') && isName(property, 'assign') ? node.arguments : undefined;
}

/** `object.property`, both plain names. */
export function isMember(node: Node, object: string, property: string): boolean {
  return node.type === 'MemberExpression' && isName(node.object, object) && isName(node.property, property);
}

export function isName(node: Node, name: string): boolean {
  return node.type === 'Identifier' && node.name === name;
}

/** The name behind the dot of a member, or in its brackets. */
export function propertyName(node: Node): string | undefined {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return undefined;
  if (node.property.type === 'Identifier' && !node.computed) return node.property.name;
  return node.property.type === 'StringLiteral' ? node.property.value : undefined;
}
