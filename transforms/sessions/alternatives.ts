import type { CallExpression, Node } from '@babel/types';
import { rangeOf, walk } from '../../src/ast/walk.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { middlewareOf } from './middleware.js';
import { readStore } from './read-store.js';

/** True if the other branch of a condition around a session middleware makes one with a store: two environments, two stores. */
export function hasAlternativeStore(context: FindContext, file: ParsedFile, call: CallExpression): boolean {
  const around = context.nodeAt(file.file, rangeOf(call))?.ancestors ?? [];
  return around.some((node, index) => {
    const branch = around[index + 1] ?? call;
    return otherBranches(node, branch).some((other) => makesStore(context, file, other));
  });
}

function otherBranches(node: Node, branch: Node): Node[] {
  if (node.type !== 'IfStatement' && node.type !== 'ConditionalExpression') return [];
  const branches: (Node | null | undefined)[] = [node.consequent, node.alternate];
  if (!branches.includes(branch)) return [];
  return branches.filter((one): one is Node => one !== null && one !== undefined && one !== branch);
}

function makesStore(context: FindContext, file: ParsedFile, branch: Node): boolean {
  let found = false;
  walk(branch, (node) => {
    if (found || node.type !== 'CallExpression') return !found;
    const middleware = middlewareOf(context, file, node);
    found = middleware?.framework != null && readStore(context, file, middleware).store.kind === 'other';
    return !found;
  });
  return found;
}
