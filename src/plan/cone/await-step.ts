import type { Node } from '@babel/types';
import { awaitAround } from '../../ast/awaiting.js';
import { rangeOf } from '../../ast/walk.js';
import { LAYER, around, type Layered } from './steps.js';
import type { At, View } from './view.js';

/** `await` around a call, in parentheses where they are needed, and apart from the line above. */
export function awaitStep(view: View, at: At, prefix = ''): Layered {
  const [before, after] = awaitAround(at.node, view.parent(at.node));
  const stop = before.startsWith('(') && joinsLineAbove(view, at) ? ';' : '';
  return around(at, LAYER.await, [stop + before + prefix], [after]);
}

/** Without semicolons, a statement that begins with `(` would be arguments for the line above. */
function joinsLineAbove(view: View, { file, node }: At): boolean {
  const { start } = rangeOf(node);
  const statement = view.around(node).find(({ type }) => type === 'ExpressionStatement');
  if (!statement || rangeOf(statement).start !== start) return false;
  const previous = siblingBefore(view, statement);
  if (!previous || /Declaration$|Block|^(If|For|While|Switch|Try|Labeled)/.test(endType(previous)))
    return false;
  return view.text(file)[rangeOf(previous).end - 1] !== ';';
}

function siblingBefore(view: View, statement: Node): Node | undefined {
  const parent = view.parent(statement);
  const body = parent && 'body' in parent && Array.isArray(parent.body) ? (parent.body as Node[]) : [];
  return body[body.indexOf(statement) - 1];
}

/** A declaration of variables ends as an expression does. */
function endType({ type }: Node): string {
  return type === 'VariableDeclaration' ? '' : type;
}
