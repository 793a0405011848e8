import type { CallExpression, Node } from '@babel/types';
import { rangeOf, walk } from '../../src/ast/walk.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { middlewareOf } from './middleware.js';
import { readStore } from './read-store.js';

/** True if a condition chooses between this session middleware and one with a store: two environments, two stores. */
export function hasAlternativeStore(context: FindContext, file: ParsedFile, call: CallExpression): boolean {
  const around = context.nodeAt(file.file, rangeOf(call))?.ancestors ?? [];
  return around.some((node, index) => {
    const branch = around[index + 1] ?? call;
    return alternativesTo(branch, node).some((other) => makesStore(context, file, other));
  });
}

/** The code that runs instead of a branch. */
function alternativesTo(branch: Node, node: Node): Node[] {
  if (node.type === 'IfStatement' || node.type === 'ConditionalExpression') {
    const branches = [node.consequent, node.alternate].filter((one) => one !== null && one !== undefined);
    return branches.some((one) => one === branch) ? branches.filter((one) => one !== branch) : [];
  }
  if (node.type === 'SwitchStatement') return node.cases.filter((one) => one !== branch);
  return node.type === 'BlockStatement' ? exclusiveIn(node.body, branch) : [];
}

/** `if (a) return b; return c;`: what stands behind an `if` that leaves the function runs instead of what is in it. */
function exclusiveIn(statements: readonly Node[], branch: Node): Node[] {
  const at = statements.indexOf(branch);
  const before = statements.slice(0, at).filter(leaves);
  return leaves(branch) ? [...before, ...statements.slice(at + 1)] : before;
}

function leaves(statement: Node): boolean {
  if (statement.type !== 'IfStatement') return false;
  const { consequent } = statement;
  const last = consequent.type === 'BlockStatement' ? consequent.body.at(-1) : consequent;
  return last?.type === 'ReturnStatement' || last?.type === 'ThrowStatement';
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
