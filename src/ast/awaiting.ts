import type { Node } from '@babel/types';

/**
 * True if `await …` in the place of a node has to stand in parentheses: where the language says so, and where Prettier
 * puts them for the reader's sake.
 * @param node what is replaced, parentheses of its own not counted
 * @param parent what is around it
 */
export function awaitNeedsParentheses(node: Node, parent: Node | undefined): boolean {
  if (!parent || isParenthesized(node)) return false;
  switch (parent.type) {
    case 'MemberExpression':
    case 'OptionalMemberExpression':
      return parent.object === node;
    case 'CallExpression':
    case 'OptionalCallExpression':
    case 'NewExpression':
      return parent.callee === node;
    case 'ConditionalExpression':
      return parent.test === node;
    case 'ClassDeclaration':
    case 'ClassExpression':
      return parent.superClass === node;
    case 'SpreadElement':
    case 'TaggedTemplateExpression':
    case 'UnaryExpression':
    case 'BinaryExpression':
    case 'LogicalExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
      return true;
    default:
      return false;
  }
}

/** The text around what is awaited in the place of a node. */
export function awaitAround(node: Node, parent: Node | undefined): [before: string, after: string] {
  return awaitNeedsParentheses(node, parent) ? ['(await ', ')'] : ['await ', ''];
}

function isParenthesized({ extra }: Node): boolean {
  return extra?.['parenthesized'] === true;
}
