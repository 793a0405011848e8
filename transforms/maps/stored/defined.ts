import type { Node } from '@babel/types';
import type { Place } from '../../../src/find/runtime/program.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import { pathOf, rootOf } from '../../../src/find/runtime/syntax.js';
import { peeled } from '../pattern/nodes.js';
import type { State } from '../state.js';
import { storedValues } from '../stored.js';
import { elementType } from './declared.js';

/** Functions of the language that never answer undefined, by the end of their name. */
const ANSWERING =
  /^(?:String|Number|Boolean|Date\.now|Math\.\w+|JSON\.parse|Object\.(?:assign|keys|values|entries|fromEntries|freeze|create)|Array\.(?:from|of)|(?:crypto\.)?randomUUID|structuredClone)$/;

/** True if nothing that is stored can be undefined: then what is there is told from what is missing by its value alone. */
export function isNeverUndefined(state: State): boolean {
  const type = elementType(state);
  if (type && isTypeOfValue(type)) return true;
  const program = programOf(state.context);
  return storedValues(state).every(({ file, node }) => {
    const names = program.namesOf(file);
    return names !== undefined && isDefined({ names, node });
  });
}

/** Names of types may stand for a union with undefined, those of interfaces and of the language do not. */
function isTypeOfValue({ names, node }: Place): boolean {
  if (node.type === 'TSUnionType') return node.types.every((one) => isTypeOfValue({ names, node: one }));
  if (node.type === 'TSTypeReference' && node.typeName.type === 'Identifier') {
    if (/^(?:Record|Map|Set|Array|Date)$/.test(node.typeName.name)) return true;
    const { name } = node.typeName;
    return names.parsed.tree.program.body.some((one) => isDeclarationOf(one, name));
  }
  return /^TS(?:String|Number|Boolean|Object|Null)Keyword$|^TS(?:TypeLiteral|ArrayType|TupleType|LiteralType)$/.test(
    node.type,
  );
}

function isDeclarationOf(statement: Node, name: string): boolean {
  if (statement.type === 'ExportNamedDeclaration')
    return !!statement.declaration && isDeclarationOf(statement.declaration, name);
  if (statement.type === 'TSInterfaceDeclaration') return statement.id.name === name;
  const isAlias = statement.type === 'TSTypeAliasDeclaration' && statement.id.name === name;
  return isAlias && statement.typeAnnotation.type === 'TSTypeLiteral';
}

function isDefined({ names, node }: Place): boolean {
  const value = peeled(node);
  const all = (...parts: readonly Node[]): boolean => parts.every((one) => isDefined({ names, node: one }));
  switch (value.type) {
    case 'UnaryExpression':
      return value.operator !== 'void';
    case 'BinaryExpression':
    case 'UpdateExpression':
      return true;
    case 'ConditionalExpression':
      return all(value.consequent, value.alternate);
    case 'LogicalExpression':
      return value.operator === '&&' ? all(value.left, value.right) : all(value.right);
    case 'AssignmentExpression':
      return value.operator === '=' ? all(value.right) : !/^(?:&&|\|\||\?\?)=$/.test(value.operator);
    case 'CallExpression':
      return ANSWERING.test(pathOf(value.callee) ?? '') && !names.bindingOf(rootOf(value.callee));
    case 'Identifier':
      return isConstant({ names, node: value });
    default:
      return /Literal$|^(?:Object|Array|New|Function|ArrowFunction|Class)Expression$/.test(value.type);
  }
}

/** A constant with such a value. */
function isConstant({ names, node }: Place): boolean {
  const declaration = names.bindingOf(node)?.declaration;
  if (declaration?.type !== 'VariableDeclarator' || declaration.id.type !== 'Identifier') return false;
  const statement = names.parentOf(declaration);
  const isFixed = statement?.type === 'VariableDeclaration' && statement.kind === 'const';
  return isFixed && !!declaration.init && isDefined({ names, node: declaration.init });
}
