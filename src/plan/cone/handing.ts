import type { CallExpression, Node, NewExpression } from '@babel/types';
import { rangeOf } from '../../ast/walk.js';
import type { Call, Place } from '../../model/transform.js';
import { bare, keyName, type Fn } from './functions.js';
import { madeBy } from './made-by.js';
import { isMember } from './promise-position.js';
import type { At, View } from './view.js';

/** A function that is handed to code outside of the program. */
export interface Handing {
  view: View;
  /** Where the function is handed over; the call may be in another file, if it gets an object. */
  file: string;
  fn: Fn;
  /** The expression that has the function as its value. */
  value: Node;
  call: CallExpression | NewExpression;
  /** Its place among the arguments. */
  index: number;
  /** What is called: `on` of `socket.on(…)`, `setTimeout`. */
  name: string;
  /** `socket` of `socket.on(…)`. */
  receiver: Node | undefined;
  /** The package that the receiver, or the function that is called, comes from. */
  from: string | undefined;
  /** The property of an object literal that the function is in: `preHandler` of `app.get('/', { preHandler })`. */
  property: string | undefined;
}

/** Undefined if the function is not in the arguments of a call. */
export function handingOf(view: View, fn: Fn, call: Call): Handing | undefined {
  const value = view.at({ file: call.file, ...call.expression });
  if (!value) return undefined;
  let child = value.node;
  let property: string | undefined;
  for (const parent of view.around(value.node)) {
    if (isCallWith(parent, child))
      return describe(view, call.file, fn, value.node, { file: call.file, node: parent }, child, property);
    if (parent.type === 'ObjectProperty') property ??= keyName(parent.key, parent.computed);
    else if (parent.type === 'ObjectMethod') property ??= keyName(parent.key, parent.computed);
    else if (!/^(Array|Object)Expression$/.test(parent.type) && bare(parent) === parent)
      return keptLiteral(view, fn, call, value.node, child, property);
    child = parent;
  }
  return undefined;
}

/** `const options = { handler: f }; app.get('/', options)`: the literal has a name, and is handed on by it. */
function keptLiteral(
  view: View,
  fn: Fn,
  { file, call }: Call,
  value: Node,
  literal: Node,
  property: string | undefined,
): Handing | undefined {
  const at = call && literal.type === 'ObjectExpression' ? view.at(call) : undefined;
  if (!at || !('arguments' in at.node)) return undefined;
  const { file: callFile, node } = at;
  const kept = { file, ...rangeOf(literal) };
  const argument = node.arguments.find((one) => holds(view, { file: callFile, node: one }, kept));
  return argument && isCallWith(node, argument)
    ? describe(view, file, fn, value, { file: callFile, node }, argument, property)
    : undefined;
}

/** True if an expression is the literal, by whatever name, or a literal with a property that is. */
function holds(view: View, { file, node }: At, literal: Place): boolean {
  if (node.type === 'ObjectExpression')
    return node.properties.some(
      (one) => one.type === 'ObjectProperty' && holds(view, { file, node: one.value }, literal),
    );
  const origin = view.originOf({ file, node });
  return (
    origin.kind === 'value' &&
    origin.file === literal.file &&
    origin.start === literal.start &&
    origin.end === literal.end
  );
}

function isCallWith(node: Node, argument: Node): node is CallExpression | NewExpression {
  return (
    /^(Optional)?CallExpression$|^NewExpression$/.test(node.type) &&
    (node as CallExpression).arguments.includes(argument as never)
  );
}

function describe(
  view: View,
  file: string,
  fn: Fn,
  value: Node,
  { file: callFile, node: call }: At<CallExpression | NewExpression>,
  argument: Node,
  property: string | undefined,
): Handing {
  const callee = bare(call.callee);
  const receiver = isMember(callee) ? callee.object : undefined;
  const key = isMember(callee) ? keyName(callee.property, callee.computed) : undefined;
  return {
    view,
    file,
    fn,
    value,
    call,
    index: call.arguments.indexOf(argument as never),
    name: key ?? (callee.type === 'Identifier' ? callee.name : ''),
    receiver,
    from: madeBy(view, { file: callFile, node: receiver ?? callee }),
    property,
  };
}

/** The text of the first argument, if it is a string. */
export function eventOf({ call }: Handing): string | undefined {
  const first = call.arguments[0];
  return first?.type === 'StringLiteral' ? first.value : undefined;
}
