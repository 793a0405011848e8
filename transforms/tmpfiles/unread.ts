import type { Node } from '@babel/types';
import { usesOf } from '../../src/find/library/program.js';
import { isCall, keyOf, nodesIn, parentOf, propertyName } from '../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';
import { valueOf } from './declared.js';
import { asText } from './given-texts.js';

/**
 * True for a property of a record that the program keeps, which no code of it reads by its name: what it has only goes out
 * with all of the record. The path in an object that is made for an answer is there to be used.
 */
export function isInRecord(context: FindContext, file: ParsedFile, property: Node, value: Node): boolean {
  if (property.type !== 'ObjectProperty' || property.value !== value) return false;
  const name = keyOf(property);
  return name !== undefined && isKept(context, file, parentOf(file, property)) && isUnread(context, name);
}

/** An object in a variable that is handed on to code of the program. */
function isKept(context: FindContext, file: ParsedFile, object: Node | undefined): boolean {
  const holder = object && parentOf(file, object);
  if (object?.type !== 'ObjectExpression' || holder?.type !== 'VariableDeclarator') return false;
  if (holder.id.type !== 'Identifier') return false;
  const calls = usesOf(context, file.file, holder.id).flatMap(({ parsed, node }) => {
    const call = parentOf(parsed, node);
    return isCall(call) && call.callee !== node ? [valueOf(context, parsed, call.callee)] : [];
  });
  return calls.some((called) => called !== undefined);
}

function isUnread(context: FindContext, name: string): boolean {
  return context.project.files.every(({ file: one, text }) => {
    const parsed = text.includes(name) ? context.parsed(one) : undefined;
    return !parsed || [...nodesIn(parsed)].every((node) => !reads(parsed, node, name));
  });
}

function reads(file: ParsedFile, node: Node, name: string): boolean {
  if (node.type === 'StringLiteral') return node.value === name && !asText(file, node);
  if (node.type === 'ObjectProperty')
    return keyOf(node) === name && parentOf(file, node)?.type === 'ObjectPattern';
  return propertyName(node) === name;
}
