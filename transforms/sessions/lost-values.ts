import type { Node } from '@babel/types';
import { propertyName } from './syntax.js';

/** Classes of which JSON keeps all that there is: `new Array(3)`. */
const KEPT = /^(Array|Object|String|Number|Boolean)$/;

/** Methods that put their arguments into what they are called on. */
const FILLERS = /^(push|unshift)$/;

/**
 * What a node puts into a session that is not there any more when JSON is read again: a Date, a Map, an object of a class.
 * @param isInSession whether something is a part of a session
 * @param valueOf what a name has, if that is known
 */
export function lostIn(
  node: Node,
  isInSession: (node: Node) => boolean,
  valueOf: (name: string) => Node | undefined,
): Node | undefined {
  for (const value of valuesPutBy(node, isInSession)) {
    const lost = lostOf(value, valueOf);
    if (lost) return lost;
  }
  return undefined;
}

/** Objects that a node puts into a session under a name that they have elsewhere too: variables, parts of collections. */
export function namesPutBy(node: Node, isInSession: (node: Node) => boolean): Node[] {
  const named = (value: Node): Node[] => {
    if (/^(Identifier|(Optional)?(Member|Call)Expression)$/.test(value.type)) return [value];
    // A spread copies.
    const own =
      value.type === 'ObjectExpression' ? value.properties.filter((one) => one.type !== 'SpreadElement') : [];
    return (value.type === 'ObjectExpression' ? own.map(partOf) : partsOf(value)).flatMap(named);
  };
  return valuesPutBy(node, isInSession).flatMap(named);
}

function valuesPutBy(node: Node, isInSession: (node: Node) => boolean): readonly Node[] {
  if (node.type === 'AssignmentExpression')
    return isInSession(node.left) || propertyName(node.left) === 'session' ? [node.right] : [];
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return [];
  const { object } = node.callee;
  const method = propertyName(node.callee) ?? '';
  if (method === 'set' && propertyName(object) === 'session') return node.arguments.slice(1, 2);
  return FILLERS.test(method) && isInSession(object) ? node.arguments : [];
}

function lostOf(node: Node, valueOf: (name: string) => Node | undefined): Node | undefined {
  if (/Function|^ObjectMethod$|RegExpLiteral|BigIntLiteral|^ClassExpression$/.test(node.type)) return node;
  if (node.type === 'NewExpression')
    return node.callee.type === 'Identifier' && KEPT.test(node.callee.name) ? undefined : node;
  // Of a name only what it begins with is known; that once is enough.
  if (node.type === 'Identifier') {
    const value = valueOf(node.name);
    return value && value.type !== 'Identifier' ? lostOf(value, () => undefined) : undefined;
  }
  for (const part of partsOf(node)) {
    const lost = lostOf(part, valueOf);
    if (lost) return lost;
  }
  return undefined;
}

function partsOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'ObjectExpression':
      return node.properties.map((one): Node => partOf(one));
    case 'ArrayExpression':
      return node.elements.filter((one) => one !== null);
    case 'ConditionalExpression':
      return [node.consequent, node.alternate];
    case 'LogicalExpression':
      return [node.left, node.right];
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
      return [node.expression];
    default:
      return [];
  }
}

function partOf(property: Node): Node {
  if (property.type === 'ObjectProperty') return property.value;
  return property.type === 'SpreadElement' ? property.argument : property;
}
