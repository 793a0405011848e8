import type { Node } from '@babel/types';
import { programOf } from '../../src/find/runtime/shared.js';
import { isCall, isMember, unwrapped } from '../../src/find/runtime/syntax.js';
import type { FindContext, Use as Mention } from '../../src/model/transform.js';
import type { Use } from './state.js';

type Found = Use & { mention: Mention };

/**
 * A function that returns `{ users }` to somebody who shows it gives a copy from now on: whoever takes `users` out of its
 * result has no store there.
 * @returns the first place that does
 */
export function takenFromCopy(context: FindContext, found: readonly Found[]): Found | undefined {
  const keys = new Set(found.filter(isCopiedOut).map(({ node, ancestors }) => keyOf(ancestors.at(-1), node)));
  return keys.size ? found.find((one) => keys.has(textOf(one)) && isTaken(context, one)) : undefined;
}

/** `return { users: this.users }`, nested as well. */
function isCopiedOut({ mention, node, ancestors }: Found): boolean {
  const parent = ancestors.at(-1);
  if (mention.role !== 'use' || parent?.type !== 'ObjectProperty' || parent.value !== node) return false;
  const outer = ancestors.findLast(
    ({ type }) => !/^(?:Object(?:Property|Expression)|ArrayExpression)$/.test(type),
  );
  return outer?.type === 'ReturnStatement' || outer?.type === 'ArrowFunctionExpression';
}

function keyOf(property: Node | undefined, value: Node): string {
  const key = property?.type === 'ObjectProperty' ? property.key : value;
  return key.type === 'Identifier' ? key.name : key.type === 'StringLiteral' ? key.value : '';
}

function textOf({ file, mention }: Found): string {
  return file.text.slice(mention.start, mention.end);
}

/** `all().users`, `const { users } = all()`. */
function isTaken(context: FindContext, { file, node, ancestors }: Found): boolean {
  const pattern = ancestors.findLast(({ type }) => type !== 'ObjectProperty');
  const declarator =
    pattern?.type === 'ObjectPattern' ? ancestors.at(ancestors.indexOf(pattern) - 1) : undefined;
  const from =
    declarator?.type === 'VariableDeclarator' ? declarator.init : isMember(node) ? node.object : undefined;
  return from ? isResult(context, file.file, from) : false;
}

/** What a call gives, or a part of it; not what `require` does. */
function isResult(context: FindContext, file: string, expression: Node, depth = 0): boolean {
  const node = unwrapped(expression);
  const deeper = (one: Node): boolean => depth < 6 && isResult(context, file, one, depth + 1);
  if (isMember(node)) return deeper(node.object);
  if (isCall(node)) return node.type !== 'NewExpression' && !isRequire(node.callee);
  if (node.type !== 'Identifier') return false;
  const binding = programOf(context).namesOf(file)?.bindingOf(node);
  if (binding?.kind === 'param') return true;
  const { declaration } = binding ?? {};
  return declaration?.type === 'VariableDeclarator' && declaration.init ? deeper(declaration.init) : false;
}

function isRequire(callee: Node): boolean {
  return callee.type === 'Identifier' && callee.name === 'require';
}
