import type { Node, ObjectExpression } from '@babel/types';
import { identifierAt } from '../../src/ast/names.js';
import { rangeOf } from '../../src/ast/walk.js';
import type { FindContext, ParsedFile, Range } from '../../src/model/transform.js';
import type { Middleware } from './middleware.js';
import { optionOf, type Options } from './options.js';
import type { Store } from './stores.js';
import { mergedObjects, unwrap } from './syntax.js';

/** Where the Redis store is put. */
export type Target = { file: string } & (
  | /** Instead of an expression: the one that makes a process-local store, or `undefined`. */ {
      kind: 'value';
      node: Node;
    }
  | /** As a property of an object literal. */ { kind: 'literal'; node: ObjectExpression }
  | /** `options` → `{ ...options, store }`. */ { kind: 'spread'; node: Node }
  | /** There is no options argument yet: the call. */ { kind: 'argument'; node: Node }
);

/** The places that fit, best first: as near to where the app says what its store is as can be. */
export function targetsOf(
  context: FindContext,
  file: ParsedFile,
  middleware: Middleware,
  options: Options,
  store: Store,
): [Target, ...Target[]] {
  if (store.kind === 'local') return [{ kind: 'value', file: store.file, node: store.node }];
  const written = optionOf(options, 'store');
  if (written && store.kind === 'absent') return [{ kind: 'value', file: written.file, node: written.value }];
  const argument = middleware.options && unwrap(middleware.options);
  if (!argument) return [{ kind: 'argument', file: file.file, node: middleware.call }];
  const last = unwrap(mergedObjects(argument)?.at(-1) ?? argument);
  if (last.type === 'ObjectExpression') return [{ kind: 'literal', file: file.file, node: last }];
  const spread: Target = { kind: 'spread', file: file.file, node: argument };
  const literal = ownLiteral(context, file, argument);
  return literal ? [{ kind: 'literal', file: file.file, node: literal }, spread] : [spread];
}

/** The literal of this file behind a variable, if the session middleware is its only reader. */
function ownLiteral(context: FindContext, file: ParsedFile, argument: Node): ObjectExpression | undefined {
  if (argument.type !== 'Identifier') return undefined;
  const origin = context.resolver.originOf(file.file, rangeOf(argument));
  if (origin.kind !== 'value' || origin.file !== file.file) return undefined;
  const literal = unwrap(context.nodeAt(origin.file, origin)?.node ?? argument);
  const uses = context.resolver.referencesOf(file.file, rangeOf(argument));
  const isOnlyReader = uses.filter((use) => isReader(context, use)).length === 1;
  const isOpen = !uses.some((use) => hasClosedType(context, use));
  return literal.type === 'ObjectExpression' && isOnlyReader && isOpen ? literal : undefined;
}

/** True for a variable that is declared as something else than session options: a store may not fit in there. */
function hasClosedType(context: FindContext, use: { file: string } & Range): boolean {
  const parsed = context.parsed(use.file);
  const id = identifierAt(parsed, use)?.node;
  if (!parsed || !id?.typeAnnotation) return false;
  const { start, end } = rangeOf(id.typeAnnotation);
  return !/SessionOptions|\bany\b/.test(parsed.text.slice(start, end));
}

/** A use that hands the whole object on (not its declaration, not `options.name`). */
function isReader(context: FindContext, use: { file: string } & Range): boolean {
  const parent = identifierAt(context.parsed(use.file), use)?.ancestors.at(-1);
  const isProperty = parent?.type === 'MemberExpression' && rangeOf(parent.object).start === use.start;
  return parent?.type !== 'VariableDeclarator' && !isProperty;
}
