import type * as t from '@babel/types';
import { type Call, isCall, pathOf } from './syntax.js';

/** The module of `require('x')`, `import('x')` or `require(path.join(__dirname, 'x'))`. */
export function requiredModule(node: t.Node): string | undefined {
  if (!isCall(node) || node.type === 'NewExpression') return undefined;
  const [argument] = node.arguments;
  const isRequire = node.callee.type === 'Identifier' && node.callee.name === 'require';
  if (!isRequire && node.callee.type !== 'Import') return undefined;
  return argument && (textOf(argument) ?? belowOwnFolder(argument));
}

/** `./x` of `${__dirname}/x`, `__dirname + '/x'` and `path.join(__dirname, 'x')`. */
function belowOwnFolder(node: t.Node): string | undefined {
  if (isCall(node)) return joined(node);
  if (node.type === 'TemplateLiteral') {
    const [before, behind] = node.quasis.map(({ value }) => value.cooked ?? '');
    return before === '' && node.expressions.length === 1 ? below(node.expressions[0], behind) : undefined;
  }
  return node.type === 'BinaryExpression' && node.operator === '+'
    ? below(node.left, textOf(node.right))
    : undefined;
}

function below(folder: t.Node | undefined, path: string | undefined): string | undefined {
  return isOwnFolder(folder) && path?.startsWith('/') ? `.${path}` : undefined;
}

function joined({ callee, arguments: [folder, ...rest] }: Call): string | undefined {
  if (!/(?:^|\.)(?:join|resolve)$/.test(pathOf(callee) ?? '') || !isOwnFolder(folder)) return undefined;
  const names = rest.flatMap((one) => textOf(one) ?? []);
  return names.length && names.length === rest.length ? `./${names.join('/')}` : undefined;
}

function isOwnFolder(node: t.Node | undefined): boolean {
  return node?.type === 'Identifier' && node.name === '__dirname';
}

function textOf(node: t.Node): string | undefined {
  if (node.type === 'StringLiteral') return node.value;
  const isPlain = node.type === 'TemplateLiteral' && node.expressions.length === 0;
  return isPlain ? (node.quasis[0]?.value.cooked ?? undefined) : undefined;
}
