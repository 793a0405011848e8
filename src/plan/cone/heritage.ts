import type { Node } from '@babel/types';
import { rangeOf, walk } from '../../ast/walk.js';
import { isFunction, keyName, nameOf, type Fn } from './functions.js';
import type { At, View } from './view.js';

/** What has to change together with a method, because it stands for the same name in a hierarchy. */
export interface Family {
  functions: Fn[];
  /** Members of interfaces, abstract methods, overloads: types without a body. */
  signatures: At[];
  /** Bases that are not of the program: they say what the method returns. */
  outside: At[];
}

type Type = At;

/** All methods of this name in the classes above and below, and in the interfaces that they share. */
export function familyOf(view: View, fn: Fn): Family {
  const family: Family = { functions: [], signatures: [], outside: [] };
  const name = nameOf(view, fn.node);
  const owner = ownerOf(view, fn);
  if (!owner || name === undefined || name.startsWith('#')) return family;
  const seen = new Set<Node>();
  const queue: Type[] = [owner];
  for (let type = queue.shift(); type; type = queue.shift()) {
    if (seen.has(type.node)) continue;
    seen.add(type.node);
    const members = membersOf(type, name).filter(
      (member) => isStatic(member.node) === isStatic(memberOf(view, fn)),
    );
    for (const member of members) collect(family, member);
    const above = basesOf(view, type, name);
    family.outside.push(...above.outside);
    queue.push(...above.types);
    if (members.length || type === owner) queue.push(...heirsOf(view, type));
  }
  return family;
}

/** The class, or the object literal, that a method or a function in a field belongs to. */
function ownerOf(view: View, { file, node }: Fn): Type | undefined {
  const body = view.parent(memberOf(view, { file, node }));
  const owner = body?.type === 'ClassBody' ? view.parent(body) : body;
  const isOwner = owner?.type === 'ObjectExpression' || /^Class/.test(owner?.type ?? '');
  return owner && isOwner ? { file, node: owner } : undefined;
}

/** The method, or the field that the function is in. */
function memberOf(view: View, { node }: Fn): Node {
  return 'key' in node ? node : (view.parent(node) ?? node);
}

function isStatic(node: Node): boolean {
  return 'static' in node && node.static === true;
}

function bodyOf({ node }: Type): Node[] {
  const { body } = node as { body?: Node | { body?: Node[] } };
  if (node.type === 'ObjectExpression') return node.properties;
  if (node.type === 'TSTypeAliasDeclaration')
    return node.typeAnnotation.type === 'TSTypeLiteral' ? node.typeAnnotation.members : [];
  return body && 'body' in body && Array.isArray(body.body) ? (body.body as Node[]) : [];
}

function membersOf(type: Type, name: string): At[] {
  return bodyOf(type)
    .filter(
      (one) => 'key' in one && keyName(one.key as Node, 'computed' in one && one.computed === true) === name,
    )
    .map((node) => ({ file: type.file, node }));
}

function collect(family: Family, { file, node }: At): void {
  const value = 'value' in node && node.value ? (node.value as Node) : node;
  if (isFunction(value)) family.functions.push({ file, node: value });
  else if (/^TS(MethodSignature|PropertySignature|DeclareMethod)$/.test(node.type))
    family.signatures.push({ file, node });
}

/** Frameworks whose bases and interfaces let a method return a promise, and bases that have no such method. */
const WAITING = /^(@nestjs\/|type-graphql$)/;
const EMITTER =
  /^(on|once|off|emit|addListener|removeListener|removeAllListeners|listeners|pipe|read|write|end)$|^_/;

function basesOf(view: View, type: Type, name: string): { types: Type[]; outside: At[] } {
  const types: Type[] = [];
  const outside: At[] = [];
  for (const node of baseNames(view, type.node)) {
    const base = { file: type.file, node };
    const found = declarationOf(view, base);
    if (found) types.push(found);
    else if (type.node.type !== 'ObjectExpression' && !isOpen(view, base, name)) outside.push(base);
  }
  return { types, outside };
}

function baseNames(view: View, node: Node): Node[] {
  if (node.type === 'ObjectExpression') return declaredType(view, node);
  const heritage = node as { superClass?: Node | null; implements?: Node[] | null; extends?: Node[] | null };
  const lists = [...(heritage.implements ?? []), ...(heritage.extends ?? [])];
  return [
    ...(heritage.superClass ? [heritage.superClass] : []),
    ...lists.map((one) => ('expression' in one ? (one.expression as Node) : one)),
  ];
}

/** `Store` of `const store: Store = { … }`, `{ … } satisfies Store`, and of `(): Store => ({ … })` */
function declaredType(view: View, literal: Node): Node[] {
  const around = view.around(literal);
  const casts = around.slice(
    0,
    around.findIndex(({ type }) => !CAST.test(type)),
  );
  const parent = around[casts.length];
  const holder = parent?.type === 'VariableDeclarator' ? parent.id : returnedBy(view, literal, casts.length);
  return [...casts.map(castTo), annotated(holder)].flatMap((type) =>
    type?.type === 'TSTypeReference' ? [type.typeName] : [],
  );
}

const CAST = /^TS(As|Satisfies)Expression$/;

function castTo(node: Node): Node | undefined {
  return 'typeAnnotation' in node ? (node.typeAnnotation as Node) : undefined;
}

function annotated(holder: Node | undefined): Node | undefined {
  const { returnType, typeAnnotation } = (holder ?? {}) as {
    returnType?: Node | null;
    typeAnnotation?: Node | null;
  };
  const annotation = returnType ?? typeAnnotation;
  return annotation && 'typeAnnotation' in annotation ? (annotation.typeAnnotation as Node) : undefined;
}

/** The function that gives a literal back. */
function returnedBy(view: View, literal: Node, casts: number): Node | undefined {
  const around = view.around(literal).slice(casts);
  const [parent] = around;
  if (parent?.type === 'ArrowFunctionExpression') return parent;
  return parent?.type === 'ReturnStatement' ? around.find(isFunction) : undefined;
}

/** The literals that a function gives back. */
function literalsOf(fn: Node): Node[] {
  const found: Node[] = [];
  if (!isFunction(fn)) return found;
  if (fn.body.type === 'ObjectExpression') return [fn.body];
  walk(fn.body, (node) => {
    if (node.type === 'ReturnStatement' && node.argument?.type === 'ObjectExpression')
      found.push(node.argument);
    return !isFunction(node);
  });
  return found;
}

const TYPE = /^Class|^TS(Interface|TypeAlias)Declaration$/;

/** The class or interface of the program that a name stands for. */
function declarationOf(view: View, at: At): Type | undefined {
  const origin = view.originOf(at);
  const found = origin.kind === 'value' ? view.at(origin) : undefined;
  if (!found) return undefined;
  const { node } = found;
  const declared = 'declaration' in node && node.declaration ? (node.declaration as Node) : node;
  return TYPE.test(declared.type) ? { file: found.file, node: declared } : namesake(view, found.file, at);
}

/** `interface Store { … }` beside `const Store = Symbol('Store')`: one name for both, by which a container finds the class. */
function namesake(view: View, file: string, at: At): Type | undefined {
  const program = view.program(file);
  const name = view.textOf(at);
  const statements = program?.type === 'Program' ? program.body : [];
  for (const statement of statements) {
    const node = 'declaration' in statement && statement.declaration ? statement.declaration : statement;
    if (node.type === 'TSInterfaceDeclaration' && node.id.name === name) return { file, node };
  }
  return undefined;
}

/** True if a base from outside says nothing about the method, or lets it return a promise. */
function isOpen(view: View, base: At, name: string): boolean {
  const origin = view.originOf(base);
  const source = origin.kind === 'module' ? origin.module.replace(/^node:/, '') : importedFrom(view, base);
  if (source === undefined) return view.textOf(base) === 'Error';
  return WAITING.test(source) || (source === 'events' && !EMITTER.test(name));
}

function importedFrom(view: View, at: At): string | undefined {
  const program = view.program(at.file);
  if (program?.type !== 'Program') return undefined;
  const name = view.textOf(at);
  for (const statement of program.body)
    if (
      statement.type === 'ImportDeclaration' &&
      statement.specifiers.some(({ local }) => local.name === name)
    )
      return statement.source.value.replace(/^node:/, '');
  return undefined;
}

/** Classes that extend or implement the type, interfaces that extend it, literals that are declared to be one. */
function heirsOf(view: View, type: Type): Type[] {
  const id = 'id' in type.node ? (type.node.id as Node | null) : null;
  if (!id) return [];
  const places = view.context.resolver.referencesOf(type.file, rangeOf(id));
  return places.flatMap((place) => {
    const at = view.at(place);
    if (!at) return [];
    const heir = view
      .around(at.node)
      .find(
        (one) =>
          !/^TS(Expression|Class|Interface|Type)/.test(one.type) || one.type === 'TSInterfaceDeclaration',
      );
    if (
      heir &&
      heir !== type.node &&
      baseNames(view, heir).some((name) => rangeOf(name).start === place.start)
    )
      return [{ file: place.file, node: heir }];
    const own =
      heir && (CAST.test(heir.type) && 'expression' in heir ? [heir.expression as Node] : literalsOf(heir));
    const literals = (own ?? []).filter((one) =>
      declaredType(view, one).some((name) => rangeOf(name).start === place.start),
    );
    if (literals.length) return literals.map((node) => ({ file: place.file, node }));
    const declarator = heir?.type === 'Identifier' ? view.parent(heir) : undefined;
    const init = declarator?.type === 'VariableDeclarator' ? declarator.init : undefined;
    return init?.type === 'ObjectExpression' ? [{ file: place.file, node: init }] : [];
  });
}
