import type { Node } from '@babel/types';
import { isWithin } from '../../src/ast/walk.js';
import {
  ancestorsOf,
  bare,
  isFunction,
  isMember,
  keyOf,
  propertyName,
  writesOf,
} from '../../src/find/library/syntax.js';
import type { ParsedFile } from '../../src/model/transform.js';

/** A field of a class that the constructor sets, and nothing else. */
export interface Field {
  /** The name where the field is declared, or where it is set if that is all. */
  name: Node;
  /** What it is set to; undefined for a parameter that is a field by itself. */
  value: Node | undefined;
  /** The parameter that is the field: `constructor(private folder: string)`. */
  parameter: Node | undefined;
}

/** The field that `this.name` means. */
export function fieldOf(file: ParsedFile, member: Node): Field | undefined {
  const name = propertyName(member);
  const isOwn = isMember(member) && bare(member.object).type === 'ThisExpression';
  const body = [...ancestorsOf(file, member)].find(({ type }) => type === 'ClassBody');
  if (name === undefined || !isOwn || body?.type !== 'ClassBody') return undefined;
  const declared = body.body.find((one) => /^Class(Private)?Property$/.test(one.type) && keyOf(one) === name);
  const parameter = parameterField(body, name);
  const writes = writesOf(file, name).filter((one) => isFieldWrite(one) && isWithin(one, body));
  const [only] = writes;
  if (parameter) return writes.length ? undefined : { name: parameter, value: undefined, parameter };
  if (only?.type !== 'AssignmentExpression' || writes.length > 1 || !isInConstructor(file, only))
    return undefined;
  if (declared && 'value' in declared && declared.value) return undefined;
  const key =
    declared && 'key' in declared ? declared.key : 'property' in only.left ? only.left.property : undefined;
  return key ? { name: key as Node, value: only.right, parameter: undefined } : undefined;
}

function parameterField(body: Node & { type: 'ClassBody' }, name: string): Node | undefined {
  const made = body.body.find((one) => one.type === 'ClassMethod' && one.kind === 'constructor');
  if (!isFunction(made)) return undefined;
  for (const one of made.params as Node[]) {
    const given = one.type === 'TSParameterProperty' ? one.parameter : undefined;
    const id = given?.type === 'AssignmentPattern' ? given.left : given;
    if (id?.type === 'Identifier' && id.name === name) return id;
  }
  return undefined;
}

function isFieldWrite(node: Node): boolean {
  return (
    node.type === 'AssignmentExpression' &&
    'object' in node.left &&
    bare(node.left.object).type === 'ThisExpression'
  );
}

function isInConstructor(file: ParsedFile, node: Node): boolean {
  const around = [...ancestorsOf(file, node)].find((one) => isFunction(one));
  return around?.type === 'ClassMethod' && around.kind === 'constructor';
}
