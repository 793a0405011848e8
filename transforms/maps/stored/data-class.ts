import type { Decorator, Node } from '@babel/types';
import { definitionOf } from '../../../src/find/runtime/definition.js';
import { programOf } from '../../../src/find/runtime/shared.js';
import type { FileNames } from '../../../src/find/runtime/names.js';
import type { Place } from '../../../src/find/runtime/program.js';
import { type ClassNode, isClass, isMember, nameOfKey, pathOf } from '../../../src/find/runtime/syntax.js';
import type { FindContext } from '../../../src/model/transform.js';

/** A class, where it is declared. */
export type ClassPlace = Place & { node: ClassNode };

/** A field of a class, and what shows what it holds: the type, and every value that the class gives it. */
export interface DataField {
  name: string;
  type: Node | undefined;
  values: Node[];
}

/**
 * The fields of a class whose objects are nothing but data: neither it nor a class above has methods, and nobody asks whether
 * an object is one of it. An object with the same fields does as well as one of the class; undefined for another class.
 */
export function dataFieldsOf(
  context: FindContext,
  place: ClassPlace,
  depth = 0,
): readonly DataField[] | undefined {
  const { node } = place;
  const own = node.decorators?.length || isToldApart(context, place) ? undefined : ownFields(place);
  const inherited = own && depth < DEEPEST ? basesOf(context, place) : undefined;
  const above = inherited?.map((one) => dataFieldsOf(context, one, depth + 1));
  if (!own || !above || above.some((one) => one === undefined)) return undefined;
  const all = [...above.flatMap((one) => one ?? []), ...own];
  return [...new Set(all.map(({ name }) => name))].map((name) => {
    const same = all.filter((one) => one.name === name);
    const type = same.findLast((one) => one.type)?.type;
    return { name, type, values: same.flatMap(({ values }) => values) };
  });
}

const DEEPEST = 4;

/** What a class has of its own; undefined if there are methods. */
function ownFields(place: ClassPlace): DataField[] | undefined {
  const fields = place.node.body.body.map((member) => fieldsIn(place.names, member));
  const inConstructor = assignedIn(place);
  if (!inConstructor || fields.some((one) => one === undefined)) return undefined;
  return [...fields.flatMap((one) => one ?? []), ...inConstructor];
}

/** The classes of the program that a class extends, by way of `PartialType(A)` as well; undefined for others. */
function basesOf(context: FindContext, { names, node }: ClassPlace): ClassPlace[] | undefined {
  const { superClass } = node;
  if (!superClass) return [];
  const isMapped = superClass.type === 'CallExpression' && MAPPED.test(pathOf(superClass.callee) ?? '');
  const given = isMapped ? superClass.arguments.slice(0, 2) : [superClass];
  const classes = given.filter(({ type }) => type !== 'ArrayExpression');
  const found = classes.map((one) => definitionOf(programOf(context), { names, node: one }));
  const bases = found.flatMap((one) =>
    one?.kind === 'node' && isClass(one.node) ? [{ names: one.names, node: one.node }] : [],
  );
  return bases.length === classes.length ? bases : undefined;
}

const MAPPED = /^(?:Partial|Pick|Omit|Intersection)Type$/;

/** `instanceof`, `.prototype` and `.constructor` make a difference between an object of the class and another one. */
function isToldApart(context: FindContext, { names, node }: ClassPlace): boolean {
  const program = programOf(context);
  const binding = node.id ? names.bindingOf(node.id) : undefined;
  const uses = binding ? program.usesOf(binding) : [];
  const direct = program.exportedNames(names, node).flatMap((name) => program.usesOfExport(names, name));
  const isAsked = program.membersNamed(names, 'constructor').length > 0;
  return isAsked || (!binding && !direct.length) || [...uses, ...direct].some(tellsApart);
}

/** One below that has methods is one as well. */
function tellsApart({ names, node }: Place): boolean {
  const parent = names.parentOf(node);
  if (parent?.type === 'BinaryExpression' || parent?.type === 'SwitchCase') return true;
  if (isMember(parent)) return parent.object === node && nameOfKey(parent) === 'prototype';
  return isClass(parent) && parent.superClass === node && !ownFields({ names, node: parent });
}

function fieldsIn(names: FileNames, member: Node): DataField[] | undefined {
  if ('static' in member && member.static) return [];
  if (member.type === 'TSIndexSignature' || member.type === 'TSDeclareMethod') return [];
  if (member.type === 'ClassProperty') {
    const name = nameOfKey(member);
    const isPlain = name !== null && (member.decorators ?? []).every((one) => isCheck(names, one));
    const values = member.value ? [member.value] : [];
    return isPlain ? [{ name, type: member.typeAnnotation ?? undefined, values }] : undefined;
  }
  if (member.type !== 'ClassMethod' || member.kind !== 'constructor') return undefined;
  return member.params.flatMap((one) => {
    if (one.type !== 'TSParameterProperty') return [];
    const parameter = one.parameter.type === 'AssignmentPattern' ? one.parameter.left : one.parameter;
    if (parameter.type !== 'Identifier') return [];
    return [{ name: parameter.name, type: parameter.typeAnnotation ?? undefined, values: [parameter] }];
  });
}

/** A decorator that says what may be in a field, and nothing about how it is written out. */
function isCheck(names: FileNames, { expression }: Decorator): boolean {
  const callee = expression.type === 'CallExpression' ? expression.callee : expression;
  const binding = callee.type === 'Identifier' ? names.bindingOf(callee) : undefined;
  const statement = binding && names.parentOf(binding.declaration);
  return statement?.type === 'ImportDeclaration' && CHECKS.test(statement.source.value);
}

const CHECKS = /^(?:class-validator|@nestjs\/swagger)$/;

/** `this.name = name` of a constructor; undefined if it does something else with the object. */
function assignedIn({ names, node }: ClassPlace): DataField[] | undefined {
  const own = names.thisExpressions.filter((one) => names.above(one, isClass) === node);
  const fields = own.map((one): DataField | undefined => {
    const member = names.parentOf(one);
    const parent = member && names.parentOf(member);
    const name = isMember(member) && member.object === one ? nameOfKey(member) : null;
    if (name === null || name.startsWith('#')) return undefined;
    const isAssigned = parent?.type === 'AssignmentExpression' && parent.left === member;
    return { name, type: undefined, values: isAssigned ? [parent.right] : [] };
  });
  return fields.some((one) => one === undefined) ? undefined : fields.flatMap((one) => one ?? []);
}
