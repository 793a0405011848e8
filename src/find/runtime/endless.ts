import type * as t from '@babel/types';
import type { FileNames } from './names.js';
import type { FunctionNode } from './syntax.js';

/** `while (true) { await … }`: what the function does, it does as long as the process lives. */
export function runsForEver(names: FileNames, fn: FunctionNode): boolean {
  return names.calls.some(
    (call) =>
      names.parentOf(call)?.type === 'AwaitExpression' &&
      names.functionOf(call) === fn &&
      isInEndlessLoop(names, call, fn),
  );
}

function isInEndlessLoop(names: FileNames, node: t.Node, fn: FunctionNode): boolean {
  for (let at = names.parentOf(node); at && at !== fn; at = names.parentOf(at))
    if (isEndless(at)) return true;
  return false;
}

function isEndless(node: t.Node): boolean {
  if (node.type === 'ForStatement') return !node.test;
  if (node.type !== 'WhileStatement' && node.type !== 'DoWhileStatement') return false;
  return node.test.type === 'BooleanLiteral' && node.test.value;
}
