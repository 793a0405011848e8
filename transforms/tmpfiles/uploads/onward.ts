import type { Node } from '@babel/types';
import { rangeOf } from '../../../src/ast/walk.js';
import { usesOf } from '../../../src/find/library/program.js';
import {
  bare,
  calleeName,
  functionAround,
  isCall,
  isFunction,
  parentOf,
  type Call,
} from '../../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../../src/model/transform.js';
import { valueOf } from '../declared.js';

/** An expression and the file that it stands in. */
export interface At {
  file: ParsedFile;
  node: Node;
}

/** Where the value of an expression is, one step on. */
export type Onward =
  /** Other expressions have the same value. */
  | { to: 'same'; at: At[] }
  /** A pattern takes it apart. */
  | { to: 'pattern'; pattern: Node }
  /** A function gives it to code that is not of the program: an answer of a framework's handler. */
  | { to: 'answer' }
  /** It is only looked at. */
  | { to: 'nowhere' }
  /** Something is done with it. */
  | { to: 'other'; parent: Node };

/** Methods of arrays and promises that give what their function gives. */
const GIVES_ON = /^(map|flatMap|then|find|filter)$/;

/** One step of a value through names, parameters, conditions and functions of the program. */
export function onward(context: FindContext, { file, node }: At): Onward {
  const parent = parentOf(file, node);
  if (!parent) return { to: 'nowhere' };
  if (bare(parent) === bare(node)) return same(file, parent);
  if (isCall(parent)) return intoCall(context, { file, node }, parent);
  switch (parent.type) {
    case 'LogicalExpression':
      return same(file, parent);
    case 'ConditionalExpression':
      return parent.test === node ? { to: 'nowhere' } : same(file, parent);
    case 'VariableDeclarator':
      return parent.init === node ? intoTarget(context, file, parent.id) : { to: 'nowhere' };
    case 'AssignmentExpression':
      if (parent.left === node) return { to: 'nowhere' };
      return /^(Identifier|.*Pattern)$/.test(parent.left.type)
        ? intoTarget(context, file, parent.left)
        : { to: 'other', parent };
    case 'ArrowFunctionExpression':
      return parent.body === node ? toCallers(context, file, parent) : { to: 'nowhere' };
    case 'ReturnStatement':
      return toCallers(context, file, functionAround(file, parent));
    case 'ExpressionStatement':
    case 'IfStatement':
    case 'SwitchStatement':
    case 'SwitchCase':
    case 'UnaryExpression':
      return { to: 'nowhere' };
    case 'BinaryExpression':
      return parent.operator === '+' ? { to: 'other', parent } : { to: 'nowhere' };
    default:
      return { to: 'other', parent };
  }
}

function same(file: ParsedFile, node: Node): Onward {
  return { to: 'same', at: [{ file, node }] };
}

/** A name or a pattern that gets a value. */
export function intoTarget(context: FindContext, file: ParsedFile, target: Node): Onward {
  if (target.type === 'AssignmentPattern') return intoTarget(context, file, target.left);
  if (target.type !== 'Identifier') return { to: 'pattern', pattern: target };
  const uses = usesOf(context, file.file, target);
  return { to: 'same', at: uses.map(({ parsed, node }) => ({ file: parsed, node })) };
}

function intoCall(context: FindContext, { file, node }: At, call: Call): Onward {
  const index = call.arguments.findIndex((one) => one === node);
  const called = index < 0 ? undefined : valueOf(context, file, call.callee);
  if (!called || !isFunction(called.node)) return { to: 'other', parent: call };
  const parameter = called.node.params[index];
  if (!parameter || parameter.type === 'RestElement') return { to: 'other', parent: call };
  const target = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
  return intoTarget(context, called.parsed, target);
}

/** The calls of a function, or the call of `map` that gets it. */
function toCallers(context: FindContext, file: ParsedFile, fn: Node | undefined): Onward {
  const around = fn && parentOf(file, fn);
  if (!fn || !around) return { to: 'answer' };
  if (isCall(around) && GIVES_ON.test(calleeName(around) ?? '')) return same(file, around);
  const { calls } = context.resolver.callsOf(file.file, rangeOf(fn));
  const at = calls.flatMap(({ role, call }): At[] => {
    const parsed = role === 'call' && call ? context.parsed(call.file) : undefined;
    const found = call && context.nodeAt(call.file, call);
    return parsed && found ? [{ file: parsed, node: found.node }] : [];
  });
  return at.length ? { to: 'same', at } : { to: 'answer' };
}
