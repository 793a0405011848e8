import type { Node } from '@babel/types';
import { isWithin } from '../../ast/walk.js';
import type { ParsedFile } from '../../model/transform.js';
import { bare, callsIn, calleeName, isCall, isFunction, isMember, receiverOf, writesOf } from './syntax.js';
import { hasParameter } from './parameters.js';

/**
 * `const message = await interaction.reply(…); setTimeout(() => message.delete(), 5000)`: all that the callback calls is of
 * what the code around was given, or of what that answered. Nobody else waits for it.
 */
export function worksOnOwnAnswers(file: ParsedFile, callback: Node, around: readonly Node[]): boolean {
  if (!isFunction(callback)) return false;
  const roots = callsIn(file)
    .filter((call) => isWithin(call, callback) && !/^(?:then|catch|finally)$/.test(calleeName(call) ?? ''))
    .map((call) => rootOf(receiverOf(call) ?? call.callee));
  return roots.length > 0 && roots.every((root) => isGiven(file, root, around));
}

function isGiven(file: ParsedFile, root: Node, around: readonly Node[]): boolean {
  if (root.type !== 'Identifier') return false;
  const { name } = root;
  if (around.some((one) => hasParameter(one, name))) return true;
  return writesOf(file, name).some((node) => {
    const value = valueFor(node, name);
    const first = value && isCall(bare(value)) ? rootOf(value) : undefined;
    return (
      first?.type === 'Identifier' &&
      around.some((one) => isWithin(node, one) && hasParameter(one, first.name))
    );
  });
}

/** What a variable of that name gets. */
function valueFor(node: Node, name: string): Node | undefined {
  if (node.type === 'VariableDeclarator')
    return node.id.type === 'Identifier' && node.id.name === name ? (node.init ?? undefined) : undefined;
  if (node.type !== 'AssignmentExpression' || node.left.type !== 'Identifier') return undefined;
  return node.left.name === name ? node.right : undefined;
}

/** `interaction` of `await interaction.channel.send(…)`. */
function rootOf(node: Node): Node {
  let at = bare(node);
  while (isMember(at) || isCall(at)) at = bare(isMember(at) ? at.object : at.callee);
  return at;
}
