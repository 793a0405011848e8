import type * as t from '@babel/types';
import { isCall } from './syntax.js';

/** The module of `require('x')` or `import('x')`. */
export function requiredModule(node: t.Node): string | undefined {
  if (!isCall(node) || node.type === 'NewExpression') return undefined;
  const [argument] = node.arguments;
  const isRequire = node.callee.type === 'Identifier' && node.callee.name === 'require';
  if (!isRequire && node.callee.type !== 'Import') return undefined;
  return argument?.type === 'StringLiteral' ? argument.value : undefined;
}
