import type { Node } from '@babel/types';
import { nameRange } from '../../src/ast/names.js';
import { bare, parentOf, propertyName } from '../../src/find/library/syntax.js';
import type { FindContext, ParsedFile } from '../../src/model/transform.js';

/**
 * True if a property is of an object that is only asked for its properties: what a module exports, or a variable that is never
 * handed on as a whole. In `answer({ path })` the property is as good as gone.
 */
export function isOfSettings(context: FindContext, file: ParsedFile, property: Node): boolean {
  const object = parentOf(file, property);
  const holder = object && holderOf(file, object);
  if (!holder) return false;
  if (/^(Object|Class)Property$/.test(holder.type)) return isOfSettings(context, file, holder);
  if (holder.type !== 'VariableDeclarator') return true;
  return holder.id.type === 'Identifier' && isOnlyAsked(context, file, holder.id);
}

/** The declaration, assignment to the exports, or property whose value an object literal is. */
function holderOf(file: ParsedFile, object: Node): Node | undefined {
  const parent = parentOf(file, object);
  if (!parent || object.type === 'ClassBody') return undefined;
  if (/^(VariableDeclarator|ObjectProperty|ExportDefaultDeclaration)$/.test(parent.type)) return parent;
  if (parent.type === 'AssignmentExpression' && parent.right === object)
    return /^(module\.)?exports\b/.test(file.text.slice(parent.left.start ?? 0, parent.left.end ?? 0))
      ? parent
      : undefined;
  // `{…} as const`
  return bare(parent) === bare(object) ? holderOf(file, parent) : undefined;
}

function isOnlyAsked(context: FindContext, file: ParsedFile, name: Node): boolean {
  const { uses, escapes, unresolved } = context.resolver.usesOf(file.file, nameRange(name));
  if (escapes.length || unresolved.length) return false;
  return uses.every(({ role, file: where, expression }) => {
    if (role !== 'use') return true;
    const parsed = context.parsed(where);
    const node = context.nodeAt(where, expression)?.node;
    const parent = parsed && node && parentOf(parsed, node);
    return parent !== undefined && propertyName(parent) !== undefined;
  });
}
