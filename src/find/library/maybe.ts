import type { Node } from '@babel/types';
import type { FindContext } from '../../model/transform.js';
import { isNothing, optionsOf } from './options.js';
import { declaredBy, isParameter } from './program.js';
import { bare, isMember, nodesIn, propertyName } from './syntax.js';

/**
 * True if an expression is plainly without a value in some environments: `cond ? store : undefined`, `cond && store`,
 * a variable or property that begins empty and is filled under a condition.
 */
export function isMaybeNothing(context: FindContext, file: string, expression: Node): boolean {
  const node = bare(expression);
  if (isNothing(node)) return true;
  if (node.type === 'ConditionalExpression')
    return [node.consequent, node.alternate].some((branch) => isMaybeNothing(context, file, branch));
  if (node.type === 'LogicalExpression')
    return node.operator === '&&' || isMaybeNothing(context, file, node.right);
  if (node.type === 'Identifier') return beginsEmpty(context, file, node);
  const name = propertyName(node);
  if (name === undefined || !isMember(node) || bare(node.object).type === 'ThisExpression') return false;
  const owner = optionsOf(context, file, node.object);
  const value = owner.values.get(name);
  if (value) return isNothing(bare(value.node));
  return !owner.open && owner.values.size > 0;
}

/** `let store;`, filled later, and `const store = cond ? … : undefined`. */
function beginsEmpty(context: FindContext, file: string, name: Node): boolean {
  const value = declaredBy(context, file, name);
  if (value) return isMaybeNothing(context, value.file, value.node);
  const parsed = context.parsed(file);
  if (!parsed || name.type !== 'Identifier' || isParameter(context, file, name)) return false;
  for (const one of nodesIn(parsed)) {
    const isDeclaration =
      one.type === 'VariableDeclarator' && one.id.type === 'Identifier' && one.id.name === name.name;
    if (isDeclaration) return !one.init || isNothing(bare(one.init));
  }
  return false;
}
