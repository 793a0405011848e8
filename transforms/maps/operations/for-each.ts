import type { ArrowFunctionExpression, FunctionExpression, Node } from '@babel/types';
import { rangeOf, walk } from '../../../src/ast/walk.js';
import type { Piece } from '../../../src/model/plan.js';
import type { Refusal, Rewriting, State, Use } from '../state.js';
import { above, isFunction, isStatement, type MethodCall } from './around.js';
import { refused, rewriting } from './emit.js';
import { growsIn } from './iterated.js';

/** What a loop walks over instead, and which of its parts the callback's parameters are. */
interface Walk {
  call: string;
  order: ('value' | 'key')[];
}

/** `m.forEach((v, k) => { … })` → `for (const [k, v] of await m.entries()) { … }`. */
export function forEachLoop(
  use: Use,
  state: State,
  call: MethodCall,
  { call: method, order }: Walk,
): Rewriting | Refusal {
  const [callback, thisArgument] = call.args;
  if (!callback || !isInline(callback) || thisArgument || callback.params.length > order.length)
    return refused(use, state, 'foreach-extra-args');
  if (!isStatement(call) || usesThis(callback)) return refused(use, state, 'foreach-extra-args');
  if (growsIn(callback.body, state)) return refused(use, state, 'live-iteration');
  const steps = returnsAsContinue(callback, use.file.file);
  if (!steps) return refused(use, state, 'foreach-extra-args');
  const [value, key] = callback.params;
  const text = (node: Node): string => use.file.text.slice(rangeOf(node).start, rangeOf(node).end);
  const head = headOf(value && text(value), key && text(key), order.length === 2);
  const loop = ['for (const ', head, ' of await ', rangeOf(use.node), `.${method}()) `, ...bodyOf(callback)];
  const effect = { calls: [method], reads: true, ...(value && { copy: value }) };
  const made = rewriting(use, above(use, 3), loop, effect);
  return { ...made, steps: [...made.steps, ...steps] };
}

type Inline = ArrowFunctionExpression | FunctionExpression;

function isInline(node: Node): node is Inline {
  return (node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression') && !node.generator;
}

/** `[k, v]`, `v`, `[k]`. */
function headOf(value: string | undefined, key: string | undefined, isPair: boolean): string {
  if (!isPair) return value ?? '_';
  if (key === undefined) return value === undefined ? '_' : `[, ${value}]`;
  return `[${key}, ${value ?? ''}]`;
}

function bodyOf({ body }: Inline): Piece[] {
  return body.type === 'BlockStatement' ? [rangeOf(body)] : ['{ ', rangeOf(body), '; }'];
}

/** `return;` of the callback goes on with the next entry. Undefined where something else is returned from within a loop. */
function returnsAsContinue({ body }: Inline, file: string): Rewriting['steps'] | undefined {
  const steps: Rewriting['steps'] = [];
  let isSound = true;
  walk(body, (node, ancestors) => {
    if (isFunction(node)) return false;
    if (node.type !== 'ReturnStatement') return true;
    const isNested = ancestors.some(({ type }) => /^(?:For\w*|While|DoWhile|Switch)Statement$/.test(type));
    if (node.argument || isNested) isSound = false;
    else {
      const { start } = rangeOf(node);
      steps.push({ file, start, end: start + 'return'.length, pieces: ['continue'] });
    }
    return true;
  });
  return isSound ? steps : undefined;
}

/** A loop has the `this` of its surroundings, as an arrow has; a function has its own. */
function usesThis(callback: Inline): boolean {
  if (callback.type === 'ArrowFunctionExpression') return false;
  let isUsed = false;
  walk(callback.body, (node) => {
    if (node.type === 'ThisExpression' || (node.type === 'Identifier' && node.name === 'arguments'))
      isUsed = true;
    return node.type === 'ArrowFunctionExpression' || !isFunction(node);
  });
  return isUsed;
}
