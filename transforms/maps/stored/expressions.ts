import type { Node } from '@babel/types';
import type { Place } from '../../../src/find/runtime/program.js';
import { isCall, isClass, isFunction, isMember, nameOfKey } from '../../../src/find/runtime/syntax.js';
import type { FindContext } from '../../../src/model/transform.js';
import { kindOfCall } from './calls.js';
import {
  type Asking,
  awaited,
  either,
  holding,
  holdingAll,
  type Kind,
  PRIMITIVE,
  problem,
  spread,
  UNKNOWN,
} from './kind.js';
import { kindOfMember } from './members.js';
import { kindOfType } from './types.js';
import { kindOfVariable } from './variables.js';

/** Answers what expressions are: each is looked at once, one that depends on itself counts as what else it may be. */
export class Kinds implements Asking {
  readonly context: FindContext;
  readonly #known = new Map<Node, Kind>();

  constructor(context: FindContext) {
    this.context = context;
  }

  kindOf(place: Place): Kind {
    const known = this.#known.get(place.node);
    if (known) return known;
    this.#known.set(place.node, PRIMITIVE);
    const kind = kindOfExpression(this, place);
    this.#known.set(place.node, kind);
    return kind;
  }
}

function kindOfExpression(asking: Asking, place: Place): Kind {
  const { names, node } = place;
  const ask = (one: Node): Kind => asking.kindOf({ names, node: one });
  if (isFunction(node) || isClass(node)) return problem('live-handle', isClass(node) ? 'class' : 'function');
  if (isMember(node)) return kindOfMember(asking, { names, node });
  if (isCall(node)) return kindOfCall(asking, { names, node });
  switch (node.type) {
    case 'ParenthesizedExpression':
    case 'TSNonNullExpression':
    case 'TSSatisfiesExpression':
      return ask(node.expression);
    case 'TSAsExpression':
    case 'TSTypeAssertion':
      return kindOfCast(asking, place, node.expression, node.typeAnnotation);
    case 'AwaitExpression':
      return awaited(ask(node.argument));
    case 'AssignmentExpression':
      return node.operator === '=' ? ask(node.right) : either([ask(node.left), ask(node.right)]);
    case 'SequenceExpression':
      return node.expressions.length ? ask(node.expressions.at(-1) ?? node) : UNKNOWN;
    case 'ConditionalExpression':
      return either([ask(node.consequent), ask(node.alternate)]);
    case 'LogicalExpression':
      return node.operator === '&&' ? ask(node.right) : either([ask(node.left), ask(node.right)]);
    case 'SpreadElement':
      return ask(node.argument);
    case 'ObjectExpression':
      return holdingAll(node.properties.map((one) => kindOfProperty(asking, { names, node: one })));
    case 'ArrayExpression':
      return holdingAll(node.elements.map((one, index) => holding(kindOfElement(ask, one), String(index))));
    case 'Identifier':
      return kindOfVariable(asking, { names, node });
    default:
      return kindOfLiteral(node);
  }
}

function kindOfLiteral(node: Node): Kind {
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
    case 'NullLiteral':
    case 'TemplateLiteral':
    case 'UnaryExpression':
    case 'BinaryExpression':
    case 'UpdateExpression':
      return PRIMITIVE;
    case 'BigIntLiteral':
      return problem('value-not-serializable', 'BigInt');
    case 'RegExpLiteral':
      return problem('value-not-serializable', 'RegExp');
    default:
      return UNKNOWN;
  }
}

/** The expression says more than the type, unless nothing is known about it. */
function kindOfCast(asking: Asking, { names }: Place, expression: Node, type: Node): Kind {
  const kind = asking.kindOf({ names, node: expression });
  const isConst =
    type.type === 'TSTypeReference' && type.typeName.type === 'Identifier' && type.typeName.name === 'const';
  if (isConst || kind.is !== 'problem' || kind.code !== 'value-unknown') return kind;
  return kindOfType(asking.context, names, type);
}

function kindOfProperty(asking: Asking, { names, node }: Place): Kind {
  if (node.type === 'SpreadElement') return spread(asking.kindOf({ names, node: node.argument }));
  const key = 'key' in node ? (nameOfKey(node) ?? '[]') : '[]';
  if (node.type === 'ObjectProperty') return holding(asking.kindOf({ names, node: node.value }), key);
  return holding(problem('live-handle', 'function'), key);
}

/** JSON turns these into null. */
function kindOfElement(ask: (one: Node) => Kind, element: Node | null): Kind {
  const isMissing = element === null || (element.type === 'Identifier' && element.name === 'undefined');
  return isMissing ? problem('value-not-serializable', 'undefined in an array') : ask(element);
}
