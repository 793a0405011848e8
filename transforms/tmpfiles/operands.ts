import type { Node } from '@babel/types';
import { calleeTrace, traceOf } from '../../src/find/library/trace.js';
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
    const operands = given.map((one) => one && namesIn(context, file, one));
    return operands.every((one) => one !== undefined) ? { by: 'join', operands: operands.flat() } : undefined;
  }
  if (node.type === 'TemplateLiteral') {
    const operands = node.quasis.flatMap((quasi, index): Operand[] => {
      const between = node.expressions[index];
      return [{ text: quasi.value.cooked ?? '' }, ...(between ? [operand(context, file, between)] : [])];
    });
    return { by: 'text', operands: operands.filter((one) => 'node' in one || one.text !== '') };
  }
  if (node.type === 'BinaryExpression' && node.operator === '+')
    return { by: 'text', operands: summands(context, file, node) };
  return undefined;
}

/** `'../uploads/' + name` as an argument of `join`: two names. */
function namesIn(context: FindContext, file: string, argument: Node): Operand[] {
  const [first, second, ...more] = composed(context, file, argument)?.operands ?? [];
  const isFolder = first && 'text' in first && first.text.endsWith('/');
  if (isFolder && second && 'node' in second && !more.length) return [first, second];
  return [operand(context, file, argument)];
}

/** A call of a function of `path`. */
export function isPathCall(context: FindContext, file: string, call: Call, name: RegExp): boolean {
  const trace = calleeTrace(context, file, call);
  return /^path(\/posix)?$/.test(trace?.module ?? '') && name.test(trace?.path ?? '');
}

function summands(context: FindContext, file: string, expression: Node): Operand[] {
  const node = bare(expression);
  if (node.type === 'BinaryExpression' && node.operator === '+')
    return [...summands(context, file, node.left), ...summands(context, file, node.right)];
  return [operand(context, file, node)];
}

function operand(context: FindContext, file: string, node: Node): Operand {
  if (node.type === 'StringLiteral') return { text: node.value };
  return isSeparator(context, file, node) ? { text: '/' } : { node };
}

/** `path.sep` */
function isSeparator(context: FindContext, file: string, node: Node): boolean {
  if (!/^(Identifier|MemberExpression)$/.test(node.type)) return false;
  const trace = traceOf(context, file, node);
  return trace?.module === 'path' && /^(posix\.)?sep$/.test(trace.path);
}

/** True for what is the same whenever the program runs. */
export function isFixed(context: FindContext, file: string, one: Operand): boolean {
  return partsOfOperand(context, file, one).every(({ kind }) => /^(text|folder|temporary)$/.test(kind));
}

/** What is known of an operand. */
export function partsOfOperand(context: FindContext, file: string, one: Operand): Part[] {
  return 'text' in one ? [{ kind: 'text', text: one.text }] : partsOf(context, file, one.node);
}
