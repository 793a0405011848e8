import type { Node } from '@babel/types';
import type { Piece } from '../../../model/plan.js';
import { rangeOf, walk } from '../../../ast/walk.js';
import { isFunction, type FunctionNode } from '../functions.js';
import type { Handing } from '../handing.js';
import type { Names } from '../new-names.js';

/** The callback of an array method as part of a loop. */
export interface LoopCall {
  /** What stands before the loop: the callback gets a name where it has more than an expression. */
  setup: Piece[];
  /** The variable of the loop. */
  item: Piece[];
  /** The awaited result of the callback for an item. */
  result: Piece[];
  /** True if the callback is no function any more: its body is in the loop. */
  dissolved: boolean;
}

/** The function that is written where it is handed over, if it is. */
export function inlineOf({ value }: Handing): FunctionNode | undefined {
  return isFunction(value) ? value : undefined;
}

/** Undefined if the callback wants more than the item, or is no plain function. */
export function loopCall(handing: Handing, names: Names): LoopCall | undefined {
  const { file, fn } = handing;
  const inline = inlineOf(handing);
  if (fn.node.params.length > 1 || (inline && isSelfish(inline))) return undefined;
  if (inline && inline.body.type !== 'BlockStatement' && inline.params[0])
    return {
      setup: [],
      item: [withoutType(inline.params[0])],
      result: [rangeOf(inline.body)],
      dissolved: true,
    };
  const item = names.next(file, ['item', 'one', 'each']);
  if (!inline)
    return {
      setup: [],
      item: [item],
      result: ['await ', rangeOf(handing.value), `(${item})`],
      dissolved: false,
    };
  const name = names.next(file, ['check', 'answer']);
  const { semicolon } = names.habits(file);
  return {
    setup: [`const ${name} = `, rangeOf(inline), semicolon],
    item: [item],
    result: [`await ${name}(${item})`],
    dissolved: false,
  };
}

/** A parameter's name or pattern, its type left out: the variable of a loop has none. */
export function withoutType(parameter: Node): { start: number; end: number } {
  const { start, end } = rangeOf(parameter);
  const { typeAnnotation } = parameter as { typeAnnotation?: Node | null };
  return { start, end: typeAnnotation ? rangeOf(typeAnnotation).start : end };
}

/** True if the function has a `this` or `arguments` of its own, or default values. */
export function isSelfish(fn: FunctionNode): boolean {
  if (fn.params.some(({ type }) => type === 'AssignmentPattern' || type === 'RestElement')) return true;
  if (fn.type === 'ArrowFunctionExpression') return false;
  let found = false;
  walk(fn.body, (node) => {
    if (node.type === 'ThisExpression' || (node.type === 'Identifier' && node.name === 'arguments'))
      found = true;
    return !found && (node.type === 'ArrowFunctionExpression' || !isFunction(node));
  });
  return found;
}
