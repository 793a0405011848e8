import type * as t from '@babel/types';
import type { FileNames } from './names.js';
import { type Call, isFunction, isMember, unwrapped } from './syntax.js';

/** `[a, b]`, what has that name, and a field: what a function of a list is asked for by. */
export function isList(names: FileNames, node: t.Node): boolean {
  const inner = unwrapped(node);
  const declaration = inner.type === 'Identifier' ? names.bindingOf(inner)?.declaration : undefined;
  const value = declaration?.type === 'VariableDeclarator' ? declaration.init : inner;
  if (value && unwrapped(value).type === 'ArrayExpression') return true;
  return isMember(inner) && inner.object.type === 'ThisExpression';
}

/** Methods of a list that give one of what is in it, or a part of it. */
export const GIVES_OF_LIST = /^(?:at|shift|pop|find|findLast|filter|slice|concat|reverse|values|toReversed)$/;

/** Which parameter of its callback gets what is in the list. */
const GOES_OVER = new Map([
  ...['forEach', 'map', 'flatMap', 'some', 'every', 'find', 'filter'].map((name) => [name, 0] as const),
  ...['reduce', 'reduceRight'].map((name) => [name, 1] as const),
]);

/** `run` of `tasks.forEach((run) => run())`. */
export function parameterForElements(method: string, call: Call): t.Node | undefined {
  const index = GOES_OVER.get(method);
  const [callback] = call.arguments;
  return index !== undefined && isFunction(callback) ? callback.params[index] : undefined;
}
