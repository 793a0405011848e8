import type { Node } from '@babel/types';
import { locate } from '../../src/ast/locate.js';
import { identifierAt, nameRange } from '../../src/ast/names.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { Reason } from '../../src/model/finding.js';
import type { FindContext } from '../../src/model/transform.js';
import type { Store } from './stores.js';
import { propertyName } from './syntax.js';

/** Members of a store that walk over all sessions. `sessions` is the object that a MemoryStore keeps them in. */
const SCANS = /^(all|length|ids|sessions|clear)$/;

/** `all`, `sessions` …, if the node is such a member of what `isStore` accepts. */
export function scanOf(node: Node, isStore: (object: Node) => boolean): string | undefined {
  const name = propertyName(node);
  const isScan = name !== undefined && SCANS.test(name) && 'object' in node && isStore(node.object);
  return isScan ? name : undefined;
}

/** What stands in the way when a store has a name of its own: uses and types that another store does not fit. */
export function storeNameRefusals(context: FindContext, store: Store): Reason[] {
  if (store.kind !== 'local') return [];
  const holder = context.nodeAt(store.file, rangeOf(store.node))?.ancestors.at(-1);
  if (holder?.type !== 'VariableDeclarator' && holder?.type !== 'ClassProperty') return [];
  const name = holder.type === 'VariableDeclarator' ? holder.id : holder.key;
  return [...typeRefusals(context, store.file, name, holder), ...scanRefusals(context, store.file, name)];
}

function scanRefusals(context: FindContext, file: string, name: Node): Reason[] {
  return context.resolver.referencesOf(file, nameRange(name)).flatMap((use): Reason[] => {
    const at = identifierAt(context.parsed(use.file), use);
    const member = at?.ancestors.findLast(({ type }) => type === 'MemberExpression');
    const parsed = context.parsed(use.file);
    const scan =
      member && scanOf(member, (object) => object === at?.node || propertyNode(object) === at?.node);
    if (!member || !scan || !parsed) return [];
    return [
      {
        code: 'session-store-scan',
        args: { use: `store.${scan}` },
        location: locate(parsed, rangeOf(member)),
      },
    ];
  });
}

function propertyNode(node: Node): Node | undefined {
  return node.type === 'MemberExpression' ? node.property : undefined;
}

/** A name that is declared as the class of the old store cannot hold the new one. */
function typeRefusals(context: FindContext, file: string, name: Node, holder: Node): Reason[] {
  const annotated = 'typeAnnotation' in holder && holder.typeAnnotation ? holder : name;
  const wrapper = 'typeAnnotation' in annotated ? (annotated.typeAnnotation as Node | null) : null;
  const type = wrapper?.type === 'TSTypeAnnotation' ? wrapper.typeAnnotation : undefined;
  if (type?.type !== 'TSTypeReference') return [];
  const { start, end } = rangeOf(type.typeName);
  const text = context.parsed(file)?.text.slice(start, end) ?? '';
  return /(^|\.)Store$/.test(text) ? [] : [{ code: 'session-store-typed', args: { type: text } }];
}
