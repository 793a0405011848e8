import type { Node } from '@babel/types';
import { isWithin } from '../../ast/walk.js';
import type { FindContext, ParsedFile } from '../../model/transform.js';
import {
  isMember,
  ancestorsOf,
  bare,
  callsIn,
  calleeName,
  isCall,
  isFunction,
  nodesIn,
  parentOf,
  type Call,
} from './syntax.js';
import { isTemporary, SELF_CLEANING } from './temporaries.js';
import { calleeTrace } from './trace.js';

/**
 * True for a path that a package for temporary files gave, and takes back: in its callback (`withFile(async ({ path }) => …)`),
 * or by the `cleanup` that came with it and that the same task calls.
 */
export function isSelfCleaning(context: FindContext, file: ParsedFile, path: Node, task: Node): boolean {
  const name = firstName(path);
  if (name === undefined) return false;
  const fn = [...ancestorsOf(file, path)].find(
    (one) => isFunction(one) && one.params.some((param) => binds(param, name)),
  );
  const call = fn && parentOf(file, fn);
  if (isCall(call)) return SELF_CLEANING.test(madeBy(context, file, call)?.path ?? '');
  return isGivenWithCleanUp(context, file, name, task);
}

function isGivenWithCleanUp(context: FindContext, file: ParsedFile, name: string, task: Node): boolean {
  const isMade = nodesIn(file).some(
    (node) =>
      node.type === 'VariableDeclarator' &&
      node.id.type === 'ObjectPattern' &&
      isWithin(node, task) &&
      binds(node.id, name) &&
      isTemporaryCall(context, file, node.init),
  );
  const isCleaned = callsIn(file).some(
    (call) => isWithin(call, task) && /^(removeCallback|cleanup\w*)$/.test(calleeName(call) ?? ''),
  );
  return isMade && isCleaned;
}

function isTemporaryCall(context: FindContext, file: ParsedFile, node: Node | null | undefined): boolean {
  const call = node && bare(node);
  const made = isCall(call) ? madeBy(context, file, call) : undefined;
  return made !== undefined && isTemporary(made);
}

function madeBy(
  context: FindContext,
  file: ParsedFile,
  call: Call,
): { module: string; path: string } | undefined {
  const trace = calleeTrace(context, file.file, call);
  const made = trace && { ...trace, path: `${trace.path}()` };
  return made && (isTemporary(made) || SELF_CLEANING.test(made.path)) ? made : undefined;
}

/** The variable that a path begins with. */
function firstName(path: Node): string | undefined {
  const node = bare(path);
  if (node.type === 'Identifier') return node.name;
  const first = isCall(node)
    ? node.arguments[0]
    : node.type === 'TemplateLiteral'
      ? node.expressions[0]
      : node.type === 'BinaryExpression'
        ? node.left
        : isMember(node)
          ? node.object
          : undefined;
  return first && firstName(first);
}

function binds(pattern: Node, name: string): boolean {
  if (pattern.type === 'Identifier') return pattern.name === name;
  if (pattern.type !== 'ObjectPattern') return false;
  return pattern.properties.some((one) => one.type === 'ObjectProperty' && binds(one.value, name));
}
