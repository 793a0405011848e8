import type { Node } from '@babel/types';
import { locate } from '../../src/ast/locate.js';
import { identifierAt, nameRange } from '../../src/ast/names.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';
import type { Store } from './stores.js';
import { isName, propertyName } from './syntax.js';

/** Members of a store that walk over all sessions. `sessions` is the object that a MemoryStore keeps them in. */
const SCANS = /^(all|length|ids|sessions|clear)$/;

/** `all`, `sessions` …, if the node is such a member of what `isStore` accepts. */
export function scanOf(node: Node, isStore: (object: Node) => boolean): string | undefined {
  if (node.type !== 'MemberExpression' && node.type !== 'OptionalMemberExpression') return undefined;
  const name = propertyName(node);
  return name !== undefined && SCANS.test(name) && isStore(node.object) ? name : undefined;
}

/** What stands in the way when a store has a name of its own: uses and types that another store does not fit. */
export function storeNameRefusals(context: FindContext, store: Store): Reason[] {
  if (store.kind !== 'local') return [];
  const around = context.nodeAt(store.file, rangeOf(store.node))?.ancestors ?? [];
  const name = nameOf(around.at(-1), store.node);
  if (!name) return [];
  return [
    ...typeRefusals(context, store.file, declarationOf(name, around)),
    ...scanRefusals(context, store.file, name),
  ];
}

/** The variable or property that a store is made for. */
export function nameOfStore(
  context: FindContext,
  { file, node }: Store & { kind: 'local' },
): Node | undefined {
  return nameOf(context.nodeAt(file, rangeOf(node))?.ancestors.at(-1), node);
}

/** The variable or property that holds the store. */
function nameOf(holder: Node | undefined, store: Node): Node | undefined {
  if (holder?.type === 'VariableDeclarator') return holder.id;
  if (holder?.type === 'ClassProperty') return holder.key;
  if (holder?.type !== 'AssignmentExpression' || holder.right !== store) return undefined;
  return holder.left.type === 'MemberExpression' ? holder.left.property : holder.left;
}

function scanRefusals(context: FindContext, file: string, name: Node): Reason[] {
  return context.resolver.referencesOf(file, nameRange(name)).flatMap((use): Reason[] => {
    const parsed = context.parsed(use.file);
    const at = identifierAt(parsed, use);
    const isStore = (object: Node): boolean =>
      object === at?.node || (object.type === 'MemberExpression' && object.property === at?.node);
    const member = at?.ancestors.find((node) => scanOf(node, isStore) !== undefined);
    if (!parsed || !member) return [];
    const args = { use: `store.${propertyName(member)}` };
    return [{ code: 'session-store-scan', args, location: locate(parsed, rangeOf(member)) }];
  });
}

/** What declares the type of a name: the variable itself, the class property, or the property that a constructor fills. */
function declarationOf(name: Node, around: readonly Node[]): Node | undefined {
  const holder = around.at(-1);
  if (holder?.type !== 'AssignmentExpression') return holder?.type === 'ClassProperty' ? holder : name;
  const body = around.findLast((node) => node.type === 'ClassBody');
  return body?.body.find(
    (member) =>
      member.type === 'ClassProperty' && name.type === 'Identifier' && isName(member.key, name.name),
  );
}

/** A name that is declared as the class of the old store cannot hold the new one. */
function typeRefusals(context: FindContext, file: string, declaration: Node | undefined): Reason[] {
  const annotation = declaration && 'typeAnnotation' in declaration ? declaration.typeAnnotation : undefined;
  const type = annotation?.type === 'TSTypeAnnotation' ? annotation.typeAnnotation : undefined;
  if (type?.type !== 'TSTypeReference') return [];
  const { start, end } = rangeOf(type.typeName);
  const text = context.parsed(file)?.text.slice(start, end) ?? '';
  return /(^|\.)Store$/.test(text) ? [] : [{ code: 'session-store-typed', args: { type: text } }];
}
