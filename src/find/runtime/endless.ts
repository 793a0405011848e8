import type * as t from '@babel/types';
import { forEachChild } from '../../ast/walk.js';
import type { FileNames } from './names.js';
import { type FunctionNode, isFunction } from './syntax.js';

/** `while (true) { await … }`: what the function does, it does as long as the process lives. */
export function runsForEver(names: FileNames, fn: FunctionNode): boolean {
  return names.calls.some(
    (call) =>
      names.parentOf(call)?.type === 'AwaitExpression' &&
      names.functionOf(call) === fn &&
      isInEndlessLoop(names, call, fn),
  );
}

/** True within a loop of a function that waits in each round and that nothing leaves. */
export function isInEndlessLoop(names: FileNames, node: t.Node, fn: FunctionNode): boolean {
  for (let at = names.parentOf(node); at && at !== fn; at = names.parentOf(at))
    if (isEndless(at) && has(at, isAwait, true) && !isLeft(at)) return true;
  return false;
}

function isEndless(node: t.Node): boolean {
  if (node.type === 'ForStatement') return !node.test;
  if (node.type !== 'WhileStatement' && node.type !== 'DoWhileStatement') return false;
  return node.test.type === 'BooleanLiteral' && node.test.value;
}

const isAwait = ({ type }: t.Node): boolean => type === 'AwaitExpression';
const isReturn = ({ type }: t.Node): boolean => type === 'ReturnStatement';
const isBreak = (node: t.Node): boolean => node.type === 'BreakStatement' && !node.label;
const isLabelled = (node: t.Node): boolean => node.type === 'BreakStatement' && Boolean(node.label);

function isLeft(loop: t.Node): boolean {
  return has(loop, isReturn, true) || has(loop, isLabelled, true) || has(loop, isBreak, false);
}

const OWN_BREAK = /^(?:(?:Do)?While|For\w*|Switch)Statement$/;

/** Whether a node is in another, in the same function; `deep`: in what takes a `break` for itself as well. */
function has(within: t.Node, test: (node: t.Node) => boolean, deep: boolean): boolean {
  let isThere = false;
  forEachChild(within, (child) => {
    if (isThere || isFunction(child) || (!deep && OWN_BREAK.test(child.type))) return;
    isThere = test(child) || has(child, test, deep);
  });
  return isThere;
}
