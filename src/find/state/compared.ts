import type * as t from '@babel/types';
import type { FileNames } from '../runtime/names.js';
import { rootOf } from '../runtime/syntax.js';

/** `found.length > 0`, `user !== null`: an answer about what was waited for. */
export function comparesResult(names: FileNames, { operator, left, right }: t.BinaryExpression): boolean {
  if (!/^(?:[<>]=?|[!=]==?)$/.test(operator)) return false;
  return [left, right].some((one) => {
    const root = rootOf(one);
    const binding = root.type === 'Identifier' ? names.bindingOf(root) : undefined;
    const { declaration } = binding ?? {};
    return (
      binding?.kind === 'const' &&
      declaration?.type === 'VariableDeclarator' &&
      declaration.init?.type === 'AwaitExpression'
    );
  });
}
