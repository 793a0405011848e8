import type { Node } from '@babel/types';
import { bindingOf, usesOf } from '../../src/find/library/program.js';
import {
  bare,
  isMember,
  keyOf,
  nodesIn,
  parentOf,
  propertyName,
  writesOf,
} from '../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { asText } from './given-texts.js';
import type { At } from './setting-occurrences.js';

/** What hands a folder on: all properties of one name, or a variable by where its name is declared. */
export type Slot = { property: string } | { variable: At };

/** All that a program says of a slot. */
export interface Said {
  /** The values that it is given. */
  definitions: At[];
  /** The expressions that read it. */
  reads: At[];
  /** Variables that have its value because a pattern took it. */
  taken: At[];
}

/** Everything that is said of a slot; undefined if something is that nobody can follow. */
export function saidOf(context: FindContext, slot: Slot): Said | undefined {
  const said: Said = { definitions: [], reads: [], taken: [] };
  if ('variable' in slot) return ofVariable(context, slot.variable, said) ? said : undefined;
  for (const { file, text } of context.project.files) {
    const parsed = text.includes(slot.property) ? context.parsed(file) : undefined;
    for (const node of parsed ? nodesIn(parsed) : [])
      if (parsed && isNamed(node, slot.property) && !note(said, parsed, node)) return undefined;
  }
  return said;
}

function isNamed(node: Node, name: string): boolean {
  if (node.type === 'StringLiteral') return node.value === name;
  if (node.type === 'TSParameterProperty') return nameOfParameter(node) === name;
  return ('key' in node ? keyOf(node) : propertyName(node)) === name;
}

function nameOfParameter({ parameter }: Node & { type: 'TSParameterProperty' }): string | undefined {
  const name = parameter.type === 'AssignmentPattern' ? parameter.left : parameter;
  return name.type === 'Identifier' ? name.name : undefined;
}

/** False for what nobody can follow: accessors, parameters that are fields, names that are made up. */
function note(said: Said, file: ParsedFile, node: Node): boolean {
  if (node.type === 'StringLiteral') return asText(file, node);
  if (/^TS.*Signature$/.test(node.type)) return true;
  if (node.type === 'ClassProperty' || node.type === 'ClassPrivateProperty') {
    if (node.value) said.definitions.push({ file, node: node.value });
    return true;
  }
  if (node.type === 'ObjectProperty') return noteProperty(said, file, node);
  return 'object' in node && noteMember(said, file, node);
}

function noteProperty(said: Said, file: ParsedFile, node: Node & { type: 'ObjectProperty' }): boolean {
  const { value } = node;
  if (parentOf(file, node)?.type === 'ObjectExpression') {
    said.definitions.push({ file, node: value });
    return true;
  }
  const name = value.type === 'AssignmentPattern' ? value.left : value;
  if (name.type !== 'Identifier') return false;
  if (value.type === 'AssignmentPattern') said.definitions.push({ file, node: value.right });
  said.taken.push({ file, node: name });
  return true;
}

function noteMember(said: Said, file: ParsedFile, node: Node): boolean {
  const parent = parentOf(file, node);
  if (parent?.type === 'UpdateExpression') return false;
  if (parent?.type === 'UnaryExpression' && parent.operator === 'delete') return false;
  if (parent?.type !== 'AssignmentExpression' || parent.left !== node) {
    said.reads.push({ file, node });
    return !isOfRequest(node) && !isOfAnswer(file, node);
  }
  said.definitions.push({ file, node: parent.right });
  return /^(\|\||\?\?)?=$/.test(parent.operator);
}

/** `req.query.folder`: whoever asks says it. */
function isOfRequest(member: Node): boolean {
  const object = isMember(member) ? bare(member.object) : undefined;
  return /^(body|query|params|headers|cookies)$/.test((object && propertyName(object)) ?? '');
}

/** `(await db.find(id)).folder`, also by way of a variable: each may have one of its own, and others may write them. */
function isOfAnswer(file: ParsedFile, member: Node): boolean {
  const object = 'object' in member ? member.object : undefined;
  if (object?.type !== 'Identifier') return object?.type === 'AwaitExpression';
  return writesOf(file, object.name).some(
    (one) => 'init' in one && /\bawait\b/.test(file.text.slice(one.init?.start ?? 0, one.init?.end ?? 0)),
  );
}

function ofVariable(context: FindContext, { file, node }: At, said: Said): boolean {
  const binding = bindingOf(context, file.file, node);
  if (!binding || binding.kind === 'param') return false;
  const holder = parentOf(file, node);
  if (holder?.type === 'VariableDeclarator' && holder.id === node && holder.init)
    said.definitions.push({ file, node: holder.init });
  for (const { parsed, node: use } of usesOf(context, file.file, node)) {
    const parent = parentOf(parsed, use);
    if (parent && /^(Export|Import)/.test(parent.type)) continue;
    const isSet =
      parent &&
      'left' in parent &&
      parent.left === use &&
      !('right' in parent && parent.type === 'BinaryExpression');
    if (isSet && parent.type !== 'LogicalExpression') return false;
    said.reads.push({ file: parsed, node: use });
  }
  return true;
}
