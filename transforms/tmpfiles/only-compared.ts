import type { Node } from '@babel/types';
import { usesOf } from '../../src/find/library/program.js';
import { bare, calleeName, isCall, isFunction, parentOf } from '../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { valueOf } from './declared.js';
import { composed, isPathCall } from './operands.js';

const DEPTH = 8;

/**
 * True for a path, and all paths that are made from it, that are only compared with others: `path.startsWith(folder)` where a
 * name must not lead out of a folder.
 */
export function isOnlyCompared(context: FindContext, file: ParsedFile, path: Node, depth = 0): boolean {
  const parent = parentOf(file, path);
  if (!parent || depth > DEPTH) return false;
  const goesOn = (node: Node): boolean => isOnlyCompared(context, file, node, depth + 1);
  if (bare(parent) === bare(path) || composed(context, file.file, parent)) return goesOn(parent);
  if (parent.type === 'BinaryExpression') return /^[!=]==?$/.test(parent.operator);
  if (parent.type === 'MemberExpression' && parent.object === path)
    return isTest(parentOf(file, parent), parent);
  if (parent.type === 'VariableDeclarator')
    return (
      parent.init === path && parent.id.type === 'Identifier' && areCompared(context, file, parent.id, depth)
    );
  if (!isCall(parent) || parent.callee === path) return false;
  if (isTest(parent, parent.callee)) return true;
  if (isPathCall(context, file.file, parent, /^(posix\.)?(relative|normalize)$/)) return goesOn(parent);
  return isOfParameter(context, file, parent, path, depth);
}

/** `path.startsWith(…)` */
function isTest(call: Node | undefined, callee: Node): boolean {
  return (
    isCall(call) && call.callee === callee && /^(startsWith|endsWith|includes)$/.test(calleeName(call) ?? '')
  );
}

function areCompared(context: FindContext, file: ParsedFile, name: Node, depth: number): boolean {
  const uses = usesOf(context, file.file, name);
  return (
    uses.length > 0 && uses.every(({ parsed, node }) => isOnlyCompared(context, parsed, node, depth + 1))
  );
}

/** What the function that a call gets a path for does with it. */
function isOfParameter(
  context: FindContext,
  file: ParsedFile,
  call: Node & { callee: Node; arguments: Node[] },
  path: Node,
  depth: number,
): boolean {
  const called = valueOf(context, file, call.callee);
  const index = call.arguments.findIndex((one) => bare(one) === bare(path));
  const parameter = called && isFunction(called.node) ? (called.node.params as Node[])[index] : undefined;
  return (
    called !== undefined &&
    parameter?.type === 'Identifier' &&
    areCompared(context, called.parsed, parameter, depth)
  );
}
