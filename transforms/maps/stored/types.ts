import type { Node, TSEntityName, TSType } from '@babel/types';
import { constructionsOf } from '../../../src/find/runtime/calls.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import type { FileNames } from '../../../src/find/runtime/names.js';
import type { Place, Program } from '../../../src/find/runtime/program.js';
import { type ClassNode, isCall, isClass, nameOfKey, wordOf } from '../../../src/find/runtime/syntax.js';
import type { FindContext } from '../../../src/model/transform.js';
import { type DataField, dataFieldsOf } from './data-class.js';
import {
  either,
  holding,
  holdingAll,
  type Kind,
  PLAIN,
  PRIMITIVE,
  problem,
  promiseOf,
  UNKNOWN,
} from './kind.js';
import { ofClass, ofPackageType } from './tables.js';

const DEPTH = 8;

/** What the values of a declared type are. */
export function kindOfType(context: FindContext, names: FileNames, node: Node, depth = 0): Kind {
  const type = node.type === 'TSTypeAnnotation' ? node.typeAnnotation : node;
  const deeper = (one: Node | null | undefined): Kind =>
    one && depth < DEPTH ? kindOfType(context, names, one, depth + 1) : UNKNOWN;
  switch (type.type) {
    case 'TSStringKeyword':
    case 'TSNumberKeyword':
    case 'TSBooleanKeyword':
    case 'TSNullKeyword':
    case 'TSUndefinedKeyword':
    case 'TSVoidKeyword':
    case 'TSNeverKeyword':
    case 'TSTemplateLiteralType':
      return PRIMITIVE;
    case 'TSLiteralType':
      return type.literal.type === 'BigIntLiteral' ? problem('value-not-serializable', 'bigint') : PRIMITIVE;
    case 'TSBigIntKeyword':
      return problem('value-not-serializable', 'bigint');
    case 'TSSymbolKeyword':
      return problem('live-handle', 'symbol');
    case 'TSFunctionType':
    case 'TSConstructorType':
      return problem('live-handle', 'function');
    case 'TSArrayType':
      return holdingAll([holding(deeper(type.elementType), '[]')]);
    case 'TSTupleType':
      return holdingAll(type.elementTypes.map((one) => holding(deeper(tupleElement(one)), '[]')));
    case 'TSUnionType':
      return either(type.types.map(deeper));
    case 'TSIntersectionType':
      return kindOfIntersection(type.types.map(deeper));
    case 'TSOptionalType':
      return deeper(type.typeAnnotation);
    case 'TSTypeOperator':
      return type.operator === 'keyof' ? PRIMITIVE : deeper(type.typeAnnotation);
    case 'TSTypeLiteral':
      return holdingAll(type.members.map((one) => kindOfMember(one, deeper)));
    case 'TSTypeReference':
      return kindOfReference(context, names, type, deeper, depth);
    default:
      return UNKNOWN;
  }
}

/** `string & { brand: 'id' }` is a text. */
function kindOfIntersection(kinds: readonly Kind[]): Kind {
  return kinds.some(({ is }) => is === 'primitive') ? PRIMITIVE : holdingAll(kinds);
}

function tupleElement(node: Node): Node {
  return node.type === 'TSNamedTupleMember' ? node.elementType : node;
}

function kindOfMember(member: Node, deeper: (one: Node | null | undefined) => Kind): Kind {
  const key = 'key' in member ? (nameOfKey(member) ?? '[]') : '[]';
  if (member.type === 'TSPropertySignature' || member.type === 'TSIndexSignature')
    return holding(deeper(member.typeAnnotation), key);
  return holding(problem('live-handle', 'function'), key);
}

/** Types of the language that stand for what is in them. */
const TRANSPARENT =
  /^(?:Array|ReadonlyArray|Partial|Required|Readonly|Pick|Omit|NonNullable|Exclude|Extract|Awaited)$/;

function kindOfReference(
  context: FindContext,
  names: FileNames,
  type: Extract<TSType, { type: 'TSTypeReference' }>,
  deeper: (one: Node | null | undefined) => Kind,
  depth: number,
): Kind {
  const name = nameOfType(type.typeName);
  const parameters = type.typeArguments?.params ?? [];
  const declared =
    type.typeName.type === 'Identifier' ? declarationOf(programOf(context), names, name) : undefined;
  if (declared) return orJson(name, kindOfDeclaration(context, declared, depth));
  if (TRANSPARENT.test(name))
    return name.endsWith('Array') ? holdingAll([deeper(parameters[0])]) : deeper(parameters[0]);
  if (name === 'Record') return holdingAll([holding(deeper(parameters[1]), '[]')]);
  if (name === 'Promise' || name === 'PromiseLike') return promiseOf(deeper(parameters[0]));
  if (name === 'Date' || name === 'String' || name === 'Number') return ofClass(name) ?? PRIMITIVE;
  return orJson(name, ofClass(name) ?? ofImported(names, name) ?? UNKNOWN);
}

function nameOfType(name: TSEntityName): string {
  if (name.type === 'TSQualifiedName') return name.right.name;
  return name.type === 'Identifier' ? name.name : 'this';
}

/** `import { Credential } from 'some-package'` */
function ofImported(names: FileNames, name: string): Kind | undefined {
  for (const statement of names.parsed.tree.program.body) {
    const from = importedFrom(statement, name);
    if (from) return ofPackageType(`${from.specifier}.${from.name}`);
  }
  return undefined;
}

/** A type may say by its name what nothing else shows, such as one that a schema gives. */
function orJson(name: string, kind: Kind): Kind {
  return kind.is === 'problem' && kind.code === 'value-unknown' && IS_JSON.test(name) ? PLAIN : kind;
}

const IS_JSON =
  /^(?:JSONRPC(?:Message|Request|Notification|Response|Error)|(?:Json|JSON)(?:Value|Object|Array))$/;

function kindOfDeclaration(context: FindContext, { names, node }: Place, depth: number): Kind {
  const deeper = (one: Node | null | undefined): Kind =>
    one && depth < DEPTH ? kindOfType(context, names, one, depth + 1) : UNKNOWN;
  if (isClass(node)) return kindOfClass(context, { names, node }, depth);
  if (node.type === 'TSEnumDeclaration') return PRIMITIVE;
  if (node.type === 'TSTypeAliasDeclaration') return depth < DEPTH ? deeper(node.typeAnnotation) : PLAIN;
  if (node.type !== 'TSInterfaceDeclaration') return UNKNOWN;
  // A type that holds itself ends here: what it has else has been looked at.
  if (depth >= DEPTH) return PLAIN;
  const bases = (node.extends ?? []).map(({ expression }): Kind => {
    const base = expression.type === 'Identifier' ? expression.name : '';
    const found = declarationOf(programOf(context), names, base);
    return found ? kindOfDeclaration(context, found, depth + 1) : (ofClass(base) ?? UNKNOWN);
  });
  return holdingAll([...bases, ...node.body.body.map((one) => kindOfMember(one, deeper))]);
}

function kindOfClass(context: FindContext, place: Place & { node: ClassNode }, depth: number): Kind {
  const data = dataFieldsOf(context, place);
  if (data)
    return depth < DEPTH ? holdingAll(data.map((one) => kindOfField(context, place, one, depth))) : PLAIN;
  const isMade = constructionsOf(programOf(context), place.names, place.node).length > 0;
  return {
    ...problem('class-instance', place.node.id?.name ?? 'a class'),
    ...(!isMade && { isOfType: true }),
    fields: () => fieldsOf(context, place, depth),
  };
}

function kindOfField(context: FindContext, { names }: Place, { name, type }: DataField, depth: number): Kind {
  return holding(type ? kindOfType(context, names, type, depth + 1) : UNKNOWN, name);
}

/** The fields of a class and of those that it extends, `PartialType(A)` among them; undefined if one is not known. */
function fieldsOf(
  context: FindContext,
  { names, node }: Place & { node: ClassNode },
  depth: number,
): ReadonlyMap<string, Kind> | undefined {
  const { superClass, body } = node;
  const bases = superClass && isCall(superClass) ? superClass.arguments : superClass ? [superClass] : [];
  const fields = new Map<string, Kind>();
  for (const base of bases) {
    const name = base.type === 'Identifier' ? base.name : '';
    const found = declarationOf(programOf(context), names, name);
    const own = found && depth < DEPTH ? kindOfDeclaration(context, found, depth + 1) : UNKNOWN;
    const inherited = own.is === 'problem' ? own.fields?.() : undefined;
    if (!inherited) return undefined;
    for (const [key, kind] of inherited) fields.set(key, kind);
  }
  const typeOf = ({ typeAnnotation }: { typeAnnotation?: Node | null }): Kind =>
    typeAnnotation && depth < DEPTH ? kindOfType(context, names, typeAnnotation, depth + 1) : UNKNOWN;
  for (const { name, typed } of body.body.flatMap(declaredIn)) fields.set(name, typeOf(typed));
  return fields;
}

/** `name: string;` and `constructor(private name: string)`. */
function declaredIn(member: Node): { name: string; typed: { typeAnnotation?: Node | null } }[] {
  if (member.type === 'ClassProperty' && !member.static)
    return [{ name: nameOfKey(member) ?? '[]', typed: member }];
  if (member.type !== 'ClassMethod' || member.kind !== 'constructor') return [];
  return member.params.flatMap((one) => {
    if (one.type !== 'TSParameterProperty') return [];
    const { parameter } = one;
    const name = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
    return name.type === 'Identifier' ? [{ name: name.name, typed: name }] : [];
  });
}

/** The interface, alias, enum or class that a type's name means in a file. */
function declarationOf(program: Program, names: FileNames, name: string, depth = 0): Place | undefined {
  if (depth > DEPTH) return undefined;
  for (const statement of names.parsed.tree.program.body) {
    const node =
      (statement.type === 'ExportNamedDeclaration' || statement.type === 'ExportDefaultDeclaration') &&
      statement.declaration
        ? statement.declaration
        : statement;
    if (isTypeDeclaration(node) && node.id?.type === 'Identifier' && node.id.name === name)
      return { names, node };
    const from = importedFrom(statement, name);
    const file = from && program.modules.fileOf(names.file, from.specifier);
    const other = file ? program.namesOf(file) : undefined;
    const found = other && declarationOf(program, other, from?.name ?? name, depth + 1);
    if (found) return found;
  }
  return undefined;
}

function isTypeDeclaration(node: Node): node is Extract<Node, { id?: unknown }> & { id?: Node | null } {
  return /^TS(?:Interface|TypeAlias|Enum)Declaration$|^Class(?:Declaration|Expression)$/.test(node.type);
}

/** `import { A as name } from …`, `export { A as name } from …`, `export * from …`. */
function importedFrom(statement: Node, name: string): { specifier: string; name: string } | undefined {
  if (statement.type === 'ExportAllDeclaration') return { specifier: statement.source.value, name };
  if (statement.type === 'ImportDeclaration') {
    for (const one of statement.specifiers) {
      if (one.local.name !== name) continue;
      const imported = one.type === 'ImportSpecifier' ? nameOfKey({ key: one.imported }) : name;
      return { specifier: statement.source.value, name: imported ?? name };
    }
  }
  if (statement.type !== 'ExportNamedDeclaration' || !statement.source) return undefined;
  for (const one of statement.specifiers)
    if (one.type === 'ExportSpecifier' && nameOfKey({ key: one.exported }) === name)
      return { specifier: statement.source.value, name: wordOf(one.local) };
  return undefined;
}
