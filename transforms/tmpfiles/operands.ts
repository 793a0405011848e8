import type { Node } from '@babel/types';
import { calleeTrace } from '../../src/find/library/trace.js';
import { partsOf, type Part } from '../../src/find/library/paths.js';
import { argumentOf, bare, type Call } from '../../src/find/library/syntax.js';
import type { FindContext } from '../../src/model/transform.js';

/** A piece of a path as it is written: text, or an expression. */
export type Operand = { text: string } | { node: Node };

/** How a path is put together. */
export interface Composed {
  /** `join`: each operand is a name of its own. `text`: they stand behind each other. */
  by: 'join' | 'text';
  operands: Operand[];
}

/** The operands of `join(a, b)`, of a template or a sum; undefined for all else. */
export function composed(context: FindContext, file: string, expression: Node): Composed | undefined {
  const node = bare(expression);
  if (node.type === 'CallExpression') {
    if (!isPathCall(context, file, node, /^(posix\.)?(join|resolve|normalize)$/)) return undefined;
    const given = node.arguments.map((_, index) => argumentOf(node, index));
    return given.every((one) => one !== undefined) ? { by: 'join', operands: given.map(operand) } : undefined;
  }
  if (node.type === 'TemplateLiteral') {
    const operands = node.quasis.flatMap((quasi, index): Operand[] => {
      const between = node.expressions[index];
      return [{ text: quasi.value.cooked ?? '' }, ...(between ? [{ node: between }] : [])];
    });
    return { by: 'text', operands: operands.filter((one) => 'node' in one || one.text !== '') };
  }
  if (node.type === 'BinaryExpression' && node.operator === '+')
    return { by: 'text', operands: summands(node) };
  return undefined;
}

/** A call of a function of `path`. */
export function isPathCall(context: FindContext, file: string, call: Call, name: RegExp): boolean {
  const trace = calleeTrace(context, file, call);
  return /^path(\/posix)?$/.test(trace?.module ?? '') && name.test(trace?.path ?? '');
}

function summands(expression: Node): Operand[] {
  const node = bare(expression);
  if (node.type === 'BinaryExpression' && node.operator === '+')
    return [...summands(node.left), ...summands(node.right)];
  return [operand(node)];
}

function operand(node: Node): Operand {
  return node.type === 'StringLiteral' ? { text: node.value } : { node };
}

/** What is known of an operand. */
export function partsOfOperand(context: FindContext, file: string, one: Operand): Part[] {
  return 'text' in one ? [{ kind: 'text', text: one.text }] : partsOf(context, file, one.node);
}
