import type * as t from '@babel/types';
import { CHILD_KEYS } from '../../ast/child-keys.js';
import { childKeysOf } from '../../ast/walk.js';

/** What the walk does with a node. */
export type Role =
  | 'leaf'
  | 'type'
  | 'name'
  | 'function'
  | 'field'
  | 'class'
  | 'scope'
  | 'member'
  | 'call'
  | 'this'
  | 'declares';

const ROLES = new Map<string, Role>([
  ...as('leaf', 'StringLiteral NumericLiteral BooleanLiteral NullLiteral BigIntLiteral RegExpLiteral'),
  ...as('leaf', 'DirectiveLiteral TemplateElement Super Import EmptyStatement JSXIdentifier JSXText'),
  ...as('name', 'Identifier'),
  ...as('function', 'FunctionDeclaration FunctionExpression ArrowFunctionExpression'),
  ...as('function', 'ObjectMethod ClassMethod ClassPrivateMethod'),
  ...as('field', 'ClassProperty ClassPrivateProperty ClassAccessorProperty'),
  ...as('class', 'ClassDeclaration ClassExpression'),
  ...as('scope', 'BlockStatement ForStatement ForInStatement ForOfStatement CatchClause SwitchStatement'),
  ...as('scope', 'StaticBlock TSModuleBlock'),
  ...as('member', 'MemberExpression OptionalMemberExpression'),
  ...as('call', 'CallExpression OptionalCallExpression NewExpression'),
  ...as('this', 'ThisExpression'),
  ...as('declares', 'VariableDeclaration ImportSpecifier ImportDefaultSpecifier ImportNamespaceSpecifier'),
  ...as('declares', 'TSImportEqualsDeclaration TSEnumDeclaration TSModuleDeclaration'),
]);
const TS_WITH_VALUES = new Set([
  'TSAsExpression',
  'TSSatisfiesExpression',
  'TSNonNullExpression',
  'TSTypeAssertion',
  'TSInstantiationExpression',
  'TSExportAssignment',
  'TSExternalModuleReference',
  'TSEnumBody',
  'TSEnumMember',
  'TSParameterProperty',
]);

function as(role: Role, types: string): [string, Role][] {
  return types.split(' ').map((type) => [type, role]);
}

/** The role of a type of nodes; none if only what is below it counts. */
function roleOf(type: string): Role | undefined {
  const role = ROLES.get(type);
  return role === undefined && type.startsWith('TS') && !TS_WITH_VALUES.has(type) ? 'type' : role;
}

const TYPES = new Set([
  'typeAnnotation',
  'returnType',
  'typeParameters',
  'typeArguments',
  'superTypeArguments',
  'implements',
  'predicate',
]);

/** What the walk does with a type of nodes, and behind which keys it goes on. */
export interface Kind {
  role: Role | undefined;
  values: readonly string[];
  types: readonly string[];
}

const kinds = new Map<string, Kind>();

/** One look-up for each node: there are millions. */
export function kindOf(node: t.Node): Kind {
  const known = kinds.get(node.type);
  if (known) return known;
  const keys = childKeysOf(node);
  const kind = {
    role: roleOf(node.type),
    values: keys.filter((key) => !TYPES.has(key)),
    types: keys.filter((key) => TYPES.has(key)),
  };
  if (CHILD_KEYS.has(node.type)) kinds.set(node.type, kind);
  return kind;
}

const NAME_KEYS = new Set(['property', 'key', 'label', 'imported', 'exported', 'meta']);

/** Whether an identifier behind a key is only a name, if it is not computed: no variable is meant. */
export function isNameKey(key: string): boolean {
  return NAME_KEYS.has(key);
}
