import { rangeOf } from '../../src/ast/walk.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';
import { isInCalledOnce } from './called-once.js';
import { classOf, isAtTop, type Declaration } from './declaration.js';
import { refusalAt } from '../../src/emission/refusal-at.js';
import { isMadeOnce } from './made-once.js';

/** A store has one name, so there must be one state: why that is not certain here, or undefined. */
export function lifetimeRefusal(context: FindContext, declaration: Declaration): Reason | undefined {
  const { node, file } = declaration;
  const isOnce =
    node.type === 'VariableDeclarator'
      ? isAtTop(declaration) || isInCalledOnce(context, declaration)
      : node.type === 'ObjectProperty' || isStatic(node) || isOfOne(context, declaration);
  return isOnce ? undefined : refusalAt(context, 'instance-state', { file: file.file, ...rangeOf(node) });
}

function isStatic(node: Declaration['node']): boolean {
  return /^Class/.test(node.type) && Reflect.get(node, 'static') === true;
}

function isOfOne(context: FindContext, declaration: Declaration): boolean {
  const holder = classOf(declaration);
  return holder !== undefined && isMadeOnce(context, declaration.file.file, holder);
}
