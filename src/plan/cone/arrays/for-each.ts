import type { Node, ReturnStatement } from '@babel/types';
import type { Piece } from '../../../model/plan.js';
import { statementEnd } from '../../../ast/statement-end.js';
import { rangeOf, walk } from '../../../ast/walk.js';
import { isFunction, type FunctionNode } from '../functions.js';
import type { Handing } from '../handing.js';
import { isMember } from '../promise-position.js';
import { LAYER, replace, type Layered } from '../steps.js';
import { inlineOf, isSelfish, withoutType } from './callback.js';
import { isOptional } from './optional.js';
import type { Recipe } from './recipe.js';

/** `a.forEach((x) => { … })` → `for (const x of a.values()) { … }`; `return` → `continue`. */
export const forEach: Recipe = ({ handing, names }) => {
  const { view, file, call, fn } = handing;
  const statement = view.parent(call);
  if (call.arguments.length > 1 || fn.node.params.length > 2) return { refuse: 'foreach-extra-args' };
  if (statement?.type !== 'ExpressionStatement') return { refuse: 'array-in-expression' };
  if (isChanged(handing)) return { refuse: 'foreach-live' };
  const inline = inlineOf(handing);
  if (!inline) {
    const item = names.next(file, ['item', 'one', 'each']);
    if (fn.node.params.length > 1) return { refuse: 'foreach-extra-args' };
    const head = headOf(handing, [`const ${item}`], false);
    return {
      steps: [
        replace(file, rangeOf(call), LAYER.recipe, [...head, 'await ', rangeOf(handing.value), `(${item})`]),
      ],
    };
  }
  if (isSelfish(inline) || !canLoop(inline)) return { refuse: 'callback-shape' };
  return { steps: loopOver(handing, inline, statement), dissolved: true };
};

function loopOver(handing: Handing, inline: FunctionNode, statement: Node): Layered[] {
  const { view, file, call } = handing;
  const isBlock = inline.body.type === 'BlockStatement';
  const end = isBlock ? statementEnd(view.text(file), statement) : rangeOf(call).end;
  const head = headOf(handing, variable(inline), inline.params.length > 1);
  const loop = replace(file, { start: rangeOf(call).start, end }, LAYER.recipe, [
    ...head,
    rangeOf(inline.body),
  ]);
  return [loop, ...returnsOf(inline).map((one) => continued(handing, one))];
}

/**
 * Arrays have `values` and `entries` as maps and sets have them, and these give what their `forEach` gives. Where
 * `a?.forEach(…)` does nothing, there is nothing to walk over.
 */
function headOf({ view, file, call, receiver }: Handing, item: Piece[], isPair: boolean): Piece[] {
  if (!receiver) return [];
  if (isOptional(call)) {
    const dots = call.callee.type === 'OptionalMemberExpression' && call.callee.optional ? '?.' : '.';
    const method = isPair ? 'entries' : 'values';
    return ['for (', ...item, ' of ', rangeOf(receiver), `${dots}${method}() ?? []) `];
  }
  const isArray = isSurelyArray(receiver) || view.originOf({ file, node: receiver }).kind === 'value';
  const method = isPair ? '.entries()' : isArray && isArrayValue({ view, file, receiver }) ? '' : '.values()';
  return ['for (', ...item, ' of ', rangeOf(receiver), `${method}) `];
}

function isArrayValue({
  view,
  file,
  receiver,
}: {
  view: Handing['view'];
  file: string;
  receiver: Node;
}): boolean {
  if (isSurelyArray(receiver)) return true;
  const origin = view.originOf({ file, node: receiver });
  const value = origin.kind === 'value' ? view.at(origin) : undefined;
  return value !== undefined && isSurelyArray(value.node);
}

const MAKERS =
  /^(map|filter|slice|concat|split|flat|flatMap|keys|values|entries|from|of|sort|reverse|toSorted)$/;

function isSurelyArray(node: Node): boolean {
  if (node.type === 'ArrayExpression') return true;
  if (node.type !== 'CallExpression' || !isMember(node.callee)) return false;
  const { object, property } = node.callee;
  if (property.type !== 'Identifier' || !MAKERS.test(property.name)) return false;
  const owner = object.type === 'Identifier' ? object.name : '';
  return /^(keys|values|entries|from|of)$/.test(property.name) ? /^(Object|Array)$/.test(owner) : true;
}

/** The item, or index and item, that each turn of the loop gets. */
function variable(inline: FunctionNode): Piece[] {
  const [item, index] = inline.params;
  const word = [item, index].some((one) => one && isAssigned(inline, one)) ? 'let ' : 'const ';
  if (!item) return [`${word}_`];
  if (!index) return [word, withoutType(item)];
  return [`${word}[`, withoutType(index), ', ', withoutType(item), ']'];
}

function isAssigned(inline: FunctionNode, parameter: Node): boolean {
  let found = false;
  walk(inline.body, (node) => {
    const target =
      node.type === 'AssignmentExpression'
        ? node.left
        : node.type === 'UpdateExpression'
          ? node.argument
          : undefined;
    if (target?.type === 'Identifier' && parameter.type === 'Identifier' && target.name === parameter.name)
      found = true;
  });
  return found;
}

function returnsOf(inline: FunctionNode): ReturnStatement[] {
  const found: ReturnStatement[] = [];
  walk(inline.body, (node) => {
    if (node.type === 'ReturnStatement') found.push(node);
    return !isFunction(node);
  });
  return found;
}

/** A `return` inside a loop of its own would continue that one; a `var` without a value would keep the last turn's. */
function canLoop(inline: FunctionNode): boolean {
  let can = true;
  walk(inline.body, (node, ancestors) => {
    const isInner = ancestors.some(({ type }) => /^(For\w*|While|DoWhile)Statement$/.test(type));
    if (node.type === 'ReturnStatement' && isInner) can = false;
    if (
      node.type === 'VariableDeclaration' &&
      node.kind === 'var' &&
      node.declarations.some(({ init }) => !init)
    )
      can = false;
    return can && !isFunction(node);
  });
  return can;
}

function continued({ file }: Handing, statement: ReturnStatement): Layered {
  const { start, end } = rangeOf(statement);
  if (!statement.argument)
    return replace(file, { start, end: start + 'return'.length }, LAYER.recipe, ['continue']);
  return replace(file, { start, end }, LAYER.hoist, ['{ ', rangeOf(statement.argument), '; continue; }']);
}

const CHANGING = /^(push|pop|shift|unshift|splice|sort|reverse|fill|copyWithin|delete|add|set|clear)$/;

/** True if the callback changes what is walked over, as far as its name tells. */
function isChanged({ view, file, fn, receiver }: Handing): boolean {
  if (!receiver) return false;
  const text = view.textOf({ file, node: receiver });
  let found = false;
  walk(fn.node.body, (node) => {
    const isCall =
      node.type === 'CallExpression' && isMember(node.callee) && node.callee.property.type === 'Identifier';
    if (isCall && isMember(node.callee) && CHANGING.test((node.callee.property as { name: string }).name))
      if (view.textOf({ file: fn.file, node: node.callee.object }) === text) found = true;
    const target =
      node.type === 'AssignmentExpression' ? view.textOf({ file: fn.file, node: node.left }) : '';
    if (target === text || target === `${text}.length`) found = true;
    return !found;
  });
  return found;
}
